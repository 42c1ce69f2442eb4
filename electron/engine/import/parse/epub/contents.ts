import { malformed } from '../failure.ts';
import { readXml } from '../xml.ts';
import type { ZipArchive } from '../zip/archive.ts';
import { local, pathFrom } from './names.ts';

const damaged = () => malformed('EPUB book');

/**
 * What the table of contents calls each file: the first entry that leads to it. EPUB 3 has it as a page of links, EPUB 2
 * as an NCX; many books have both.
 */
export async function chapterTitles(
  zip: ZipArchive,
  nav: string | undefined,
  ncx: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const [path, read] of [
    [nav, readNav],
    [ncx, readNcx],
  ] as const) {
    const source = path === undefined ? null : await zip.find(path);
    if (source === null) continue;
    read(source, (href, text) => {
      const title = text.replace(/\s+/g, ' ').trim();
      const target = pathFrom(path!, href);
      if (title !== '' && !titles.has(target)) titles.set(target, title);
    });
  }
  return titles;
}

type Found = (href: string, text: string) => void;

function readNav(source: Uint8Array, found: Found): void {
  let href: string | null = null;
  let text = '';
  readXml(
    source,
    {
      open(name, attributes) {
        if (local(name) !== 'a') return;
        href = attributes['href'] ?? null;
        text = '';
      },
      text: (more) => (text += more),
      close(name) {
        if (local(name) === 'a' && href !== null) found(href, text);
      },
    },
    damaged,
  );
}

/** The label of an entry comes before its target, and both before the entries below it. */
function readNcx(source: Uint8Array, found: Found): void {
  let label = '';
  let text = '';
  readXml(
    source,
    {
      open(name, attributes) {
        if (local(name) === 'text') text = '';
        else if (local(name) === 'content') found(attributes['src'] ?? '', label);
      },
      text: (more) => (text += more),
      close(name) {
        if (local(name) === 'text') label = text;
      },
    },
    damaged,
  );
}
