import type { Engine, CslElement } from 'citeproc';
import type { CitationStyle, DocumentLanguage, RichText } from '../../../contract/index.ts';
import type { CslItem } from './items.ts';
import { parseRich } from './rich.ts';
import { loadStyle } from './styles.ts';

/** A passage to be cited. */
export interface Place {
  /** The id of its item. */
  readonly item: string;
  readonly label: 'page' | 'paragraph';
  /** `7` or `7-9`. */
  readonly locator: string;
}

/** What a thread is asked to cite: citing hundreds of sources takes seconds, in which citeproc lets nobody in between. */
export interface CiteRequest {
  readonly kind: 'cite';
  readonly style: Exclude<CitationStyle, 'plain'>;
  readonly language: DocumentLanguage;
  readonly items: readonly CslItem[];
  readonly places: readonly Place[];
}

/** The citations in the order of the places, and the list of sources in the style's order. */
export interface Citations {
  readonly cited: readonly RichText[];
  readonly entries: readonly { readonly item: string; readonly entry: RichText }[];
}

/**
 * With more sources than this, those of one author and year are told apart by a letter behind the year alone: trying the
 * given names of all of them takes time that grows with the square of their number.
 */
const MOST_TOLD_APART_BY_NAME = 60;

/** Cites and lists sources as a CSL style wants it. To be called in a thread. */
export async function processCitations(request: CiteRequest): Promise<Citations> {
  const { default: citeproc } = await import('citeproc');
  const { style, language, localeOf } = await loadStyle(request.style, request.language);
  const items = new Map(request.items.map((item) => [item.id, protectedItem(item)]));
  const engine = new citeproc.Engine(
    { retrieveLocale: localeOf, retrieveItem: (id) => items.get(id)! },
    adapted(style, items.size),
    language,
    true,
  );
  engine.updateItems([...items.keys()]);
  const cite = engine.opt.xclass === 'note' ? citeInNotes : citeInText;
  const [{ entry_ids: ids }, entries] = engine.makeBibliography() || [{ entry_ids: [] }, []];
  return {
    cited: cite(engine, request.places).map(richOf),
    entries: ids.map(([item], index) => ({ item: item!, entry: richOf(entries[index] ?? '') })),
  };
}

/** Every citation in a text reads alike, wherever it stands. */
function citeInText(engine: Engine, places: readonly Place[]): string[] {
  return places.map(({ item, label, locator }) => engine.makeCitationCluster([{ id: item, label, locator }]));
}

/** In notes a source is named in full only once. */
function citeInNotes(engine: Engine, places: readonly Place[]): string[] {
  const cited: string[] = [];
  places.forEach(({ item, label, locator }, index) => {
    const changed = engine.appendCitationCluster({
      citationID: String(index),
      citationItems: [{ id: item, label, locator }],
      properties: { noteIndex: index + 1 },
    });
    for (const [place, html] of changed) cited[place] = html;
  });
  return cited;
}

/**
 * A title stays as its source has it: the capitals some styles want, or don't want, are those of English, and lower case
 * would take the capitals of names with it.
 */
function adapted(element: CslElement, sources: number): CslElement {
  const attributes = Object.entries(element.attrs).filter(
    ([name, value]) =>
      !(name === 'text-case' && (value === 'title' || value === 'sentence')) &&
      !(/^disambiguate-add-(?:names|givenname)$/.test(name) && sources > MOST_TOLD_APART_BY_NAME),
  );
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : adapted(child, sources),
  );
  return { ...element, attrs: Object.fromEntries(attributes), children };
}

/** Stands for `<` in what citeproc is given: it would take a tag in a title for markup. */
const LESS_THAN = '\uE000';

function protectedItem({ title, ...item }: CslItem): CslItem {
  return { ...item, title: title.replaceAll('<', LESS_THAN) };
}

/** Where nobody wrote it ISO 690 leaves a full stop alone: `[no date]. . Online`. */
const ALONE = /(?<=\]\.) \.(?= )/g;

function richOf(html: string): RichText {
  return parseRich(html.replaceAll(ALONE, '').replaceAll(LESS_THAN, '&#60;'));
}
