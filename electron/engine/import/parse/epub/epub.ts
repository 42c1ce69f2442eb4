import { malformed } from '../failure.ts';
import type { Container, Part } from '../container.ts';
import { openZip } from '../zip/archive.ts';
import { readBook } from './book.ts';

/** The chapters of a book (EPUB 2 and 3) as files: a file of the spine is an article of the book. */
export async function openEpub(bytes: Uint8Array): Promise<Container> {
  const zip = await openZip(bytes, 'EPUB book');
  const { about, chapters } = await readBook(zip);
  const sizes = new Map(zip.entries.map(({ name, bytes: size }) => [name, size]));
  const names = [...chapters.keys()].filter((name) => sizes.has(name) && /\.x?html?$/i.test(name));
  if (names.length === 0) throw malformed('EPUB book');
  return {
    parts: names.map((name): Part => ({ name, bytes: sizes.get(name)! })),
    async read(name) {
      const content = chapters.has(name) ? await zip.find(name) : null;
      if (content === null) throw malformed('EPUB book');
      const title = chapters.get(name);
      return { bytes: content, about: { ...about, ...(title != null && { title }) } };
    },
  };
}
