import { malformed, ParseFailure } from '../failure.ts';
import { dateOf } from '../head/dates.ts';
import { bylineOf, languageOf, tagsOf, type Metadata } from '../head/metadata.ts';
import { readXml } from '../xml.ts';
import type { ZipArchive } from '../zip/archive.ts';
import { chapterTitles } from './contents.ts';
import { local, pathFrom } from './names.ts';

const damaged = () => malformed('EPUB book');

/** Fonts may be scrambled without a password; that is no lock on the text. */
const SCRAMBLED_FONTS = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** A book as its package file describes it. */
export interface Book {
  /** What every chapter has from the book; the book's title is their source. */
  readonly about: Omit<Metadata, 'title'>;
  /** The files of the text in reading order, and what the table of contents calls them. */
  readonly chapters: ReadonlyMap<string, string | null>;
}

/** @throws ParseFailure `MALFORMED`, `ENCRYPTED` */
export async function readBook(zip: ZipArchive): Promise<Book> {
  await refuseLocked(zip);
  const opf = rootFile(await zip.find('META-INF/container.xml'));
  const source = await zip.find(opf);
  if (source === null) throw damaged();
  const said = new Map<string, string[]>();
  const files = new Map<string, { readonly path: string; readonly properties: string }>();
  const spine: string[] = [];
  let text = '';
  readXml(
    source,
    {
      open(element, attributes) {
        text = '';
        const name = local(element);
        if (name === 'item') {
          const path = pathFrom(opf, attributes['href'] ?? '');
          const type = attributes['media-type'] === 'application/x-dtbncx+xml' ? ' ncx' : '';
          files.set(attributes['id'] ?? '', { path, properties: (attributes['properties'] ?? '') + type });
        } else if (name === 'itemref') spine.push(attributes['idref'] ?? '');
      },
      text: (more) => (text += more),
      close(element) {
        if (text.trim() !== '') said.set(local(element), [...(said.get(local(element)) ?? []), text.trim()]);
        text = '';
      },
    },
    damaged,
  );
  const pathWith = (property: string) =>
    [...files.values()].find(({ properties }) => properties.split(/\s+/).includes(property))?.path;
  const titles = await chapterTitles(zip, pathWith('nav'), pathWith('ncx'));
  const paths = spine.flatMap((id) => files.get(id)?.path ?? []).filter((path) => path !== pathWith('nav'));
  return {
    about: {
      byline: bylineOf(said.get('creator') ?? []),
      published: (said.get('date') ?? []).map(dateOf).find((date) => date !== null) ?? null,
      source: said.get('title')?.[0]?.replace(/\s+/g, ' ') ?? null,
      language: (said.get('language') ?? []).map(languageOf).find((language) => language !== null) ?? null,
      tags: tagsOf(said.get('subject') ?? []),
    },
    chapters: new Map(paths.map((path) => [path, titles.get(path) ?? null])),
  };
}

async function refuseLocked(zip: ZipArchive): Promise<void> {
  const encryption = await zip.find('META-INF/encryption.xml');
  if (encryption === null) return;
  let locked = false;
  const open = (element: string, attributes: Readonly<Record<string, string>>) => {
    if (local(element) === 'EncryptionMethod' && !SCRAMBLED_FONTS.has(attributes['Algorithm'] ?? ''))
      locked = true;
  };
  readXml(encryption, { open }, damaged);
  if (locked) {
    throw new ParseFailure(
      'ENCRYPTED',
      'This book is locked by its seller. Only programs with its licence can open it.',
    );
  }
}

function rootFile(container: Uint8Array | null): string {
  if (container === null) throw damaged();
  let path: string | undefined;
  const open = (element: string, attributes: Readonly<Record<string, string>>) => {
    if (local(element) === 'rootfile') path ??= attributes['full-path'];
  };
  readXml(container, { open }, damaged);
  if (path === undefined) throw damaged();
  return path;
}
