/** What Carrel uses of citeproc-js, which has no types of its own. */
declare module 'citeproc' {
  import type { CslItem } from './items.ts';

  /** An element of a style or a locale. */
  export interface CslElement {
    readonly name: string;
    readonly attrs: Readonly<Record<string, string>>;
    readonly children: readonly (CslElement | string)[];
  }

  export interface CslSystem {
    readonly retrieveLocale: (language: string) => CslElement;
    readonly retrieveItem: (id: string) => CslItem;
  }

  export interface CslCite {
    readonly id: string;
    readonly locator: string;
    readonly label: 'page' | 'paragraph';
  }

  export interface CslCitation {
    readonly citationID: string;
    readonly citationItems: readonly CslCite[];
    readonly properties: { readonly noteIndex: number };
  }

  export class Engine {
    constructor(system: CslSystem, style: CslElement, language: string, forceLanguage: boolean);
    readonly opt: { readonly xclass: 'note' | 'in-text' };
    updateItems(ids: readonly string[]): void;
    /** A citation as it reads where it stands for the first time, in HTML. */
    makeCitationCluster(cites: readonly CslCite[]): string;
    /** @returns the citations that have come to read differently, by their places in the document */
    appendCitationCluster(
      citation: CslCitation,
    ): readonly (readonly [place: number, html: string, id: string])[];
    /** The entries in HTML, and whose they are; false for a style without a bibliography. */
    makeBibliography():
      readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
  }

  const citeproc: { readonly Engine: typeof Engine };
  export default citeproc;
}
