import type { Facets } from '../../../contract/index.ts';
import type { CellName } from './columns.ts';

export type FacetName = keyof Facets;

/** Which column a facet counts, and the values in one of its cells: an article may have several tags and authors. */
export const facetSources: Readonly<
  Record<FacetName, { readonly column: CellName; readonly valuesOf: (cell: string) => readonly string[] }>
> = {
  source: { column: 'source', valuesOf: (source) => [source] },
  year: { column: 'published', valuesOf: (published) => [published.slice(0, 4)] },
  language: { column: 'language', valuesOf: (language) => [language] },
  tag: { column: 'tags', valuesOf: (tags) => JSON.parse(tags) as string[] },
  author: { column: 'byline', valuesOf: authorsOf },
};

const ENGLISH = new Intl.DisplayNames('en', { type: 'language' });

/** A language goes by its code, its English name and the name it has for itself. */
export function namesOfLanguage(code: string): readonly string[] {
  try {
    const own = new Intl.DisplayNames(code, { type: 'language' });
    return [code, ENGLISH.of(code) ?? code, own.of(code) ?? code];
  } catch {
    return [code];
  }
}

const BY = /^(?:by|von|par|por|di|da|door|av)\s+/iu;
const BETWEEN = /\s*[,;&|/]\s*|\s+(?:and|und|et|y|e|en|og|och|with)\s+/iu;

/** The people a byline names. The byline itself is kept as it is; this is for counting and filtering. */
export function authorsOf(byline: string): readonly string[] {
  const names = byline.replace(BY, '').split(BETWEEN);
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}
