import type { CslItem } from '../cite/items.ts';

/** A bibliography in BibTeX, letters beyond ASCII as they are. Entries are called by the lasting ids of the articles. */
export async function writeBibtex(items: readonly CslItem[]): Promise<string> {
  // Loading it takes 0.1 s, which a start of the program should not have to wait for.
  const { Cite, plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  // It knows commands for some letters of Latin script only, and would leave out all others.
  Object.assign(plugins.config.get('@bibtex'), {
    format: { ...plugins.config.get('@bibtex').format, asciiOnly: false },
  });
  return String(
    new Cite(items.map((item) => Object.assign({ 'citation-key': item.id }, item))).format('bibtex'),
  );
}
