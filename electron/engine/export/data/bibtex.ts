import type { CslItem } from '../cite/items.ts';

/** A bibliography in BibTeX, letters beyond ASCII as they are. Entries are called by the lasting ids of the articles. */
export async function writeBibtex(items: readonly CslItem[]): Promise<string> {
  // Loading it takes 0.1 s, which a start of the program should not have to wait for.
  const [{ Cite }] = await Promise.all([import('@citation-js/core'), import('@citation-js/plugin-bibtex')]);
  return String(new Cite(items.map((item) => ({ ...item, 'citation-key': item.id }))).format('bibtex'));
}
