import { dateOf } from '../../head/dates.ts';
import { isPaper } from '../../head/papers.ts';
import type { Chunk, Line } from '../lines.ts';
import { readAuthors } from './authors.ts';
import type { ExportedHead } from './exported.ts';

/** The fields of a record in ProQuest, EBSCO and the like, in small letters. */
const NAMES: Readonly<Record<string, 'title' | 'authors' | 'source' | 'date' | 'text'>> = Object.fromEntries(
  (
    [
      ['title', 'title|article title|document title|headline|titel|título|titre|titolo'],
      ['authors', 'author|authors|byline|autor|autores|autorin|auteur|auteurs|autore|autori'],
      [
        'source',
        'publication title|source title|publication|newspaper|journal|source|título de publicación|título de la publicación|titre de la publication|titel der publikation|título da publicação|quelle|fuente|fonte|periódico',
      ],
      [
        'date',
        'publication date|date published|date|pub date|fecha de publicación|date de publication|erscheinungsdatum|data de publicação',
      ],
      [
        'text',
        'full text|fulltext|body|text|abstract|texto completo|texte intégral|texte complet|volltext|testo completo',
      ],
    ] as const
  ).flatMap(([field, names]) => names.split('|').map((name) => [name, field])),
);

const FIELD = /^(\p{L}[\p{L} ]{1,30}?)\s*:(?:\s+(.*))?$/u;

/** How many fields a record has at least, and in how many lines and chunks it ends. */
const LEAST = 4;
const LINES = 60;
const CHUNKS = 40;

/** `Shore Examiner. 6/21/2016, Vol. 3 Issue 2, p4`, `The Upland Review; Thornfield`: EBSCO and ProQuest add issue or place. */
const SOURCE_END = /\s*(?:[;(]|\.\s|,\s*(?:vol|no|nr|iss|\d)).*$/iu;

/**
 * Reads a record of a press database: field upon field with its name and a colon, among them a title and a paper, and then
 * the text. The lines of the record stay in the text, save for the one that only announces it.
 */
export function readRecord(chunks: readonly Chunk[]): ExportedHead | null {
  const found = new Map<string, { line: Line; value: string }>();
  const about: Line[] = [];
  const rest: Chunk[] = [];
  let isText = false;
  for (const [index, chunk] of chunks.entries()) {
    if (isText || index >= CHUNKS) {
      rest.push(chunk);
      continue;
    }
    for (const [at, line] of chunk.entries()) {
      const [, name, value = ''] = FIELD.exec(line.text) ?? [];
      const field = name === undefined ? undefined : NAMES[name.toLowerCase()];
      if (field === 'text' && found.has('title')) {
        isText = true;
        const below = [...(value === '' ? [] : [{ text: value, indent: 0 }]), ...chunk.slice(at + 1)];
        if (below.length > 0) rest.push(below);
        break;
      }
      if (name === undefined || about.length >= LINES) return null;
      about.push(line);
      if (field !== undefined && value !== '' && !found.has(field)) found.set(field, { line, value });
    }
  }
  const title = found.get('title');
  const source = found.get('source')?.value.replace(SOURCE_END, '') ?? '';
  const isPress = found.has('source') && (found.has('date') || isPaper(source));
  if (!isText || title === undefined || about.length < LEAST || !isPress) return null;
  const authors = found.get('authors');
  const names = authors === undefined ? null : readAuthors(authors.value);
  const heading = [{ text: title.value, indent: 0 }];
  const others = about.filter((line) => line !== title.line && (names === null || line !== authors!.line));
  return {
    chunks: [heading, ...(names === null ? [] : [[authors!.line]]), others, ...rest],
    title: heading,
    byline: names === null ? null : { names, line: authors!.line },
    published: dayOrYear(found.get('date')?.value ?? found.get('source')!.value),
    source: source || null,
    about: others,
  };
}

/** A date, or the only year of a text that names a season: `Spring 2011, Vol. 14`. */
function dayOrYear(value: string): string | null {
  const years = value.match(/(?<![\d/-])(?:1[5-9]|20)\d{2}(?![\d/-])/g) ?? [];
  return dateOf(value) ?? (years.length === 1 ? (years[0] ?? null) : null);
}
