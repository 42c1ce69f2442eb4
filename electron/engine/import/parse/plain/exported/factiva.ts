import { findDate } from '../../head/dates.ts';
import type { Chunk, Line } from '../lines.ts';
import { readAuthors } from './authors.ts';
import type { ExportedHead } from './exported.ts';

/** The fields of Factiva: headline, byline, words, day, paper, … lead paragraph and text. */
const FIELD =
  /^(AN|BY|CLM|CO|CR|CX|CY|DLM|ED|ET|GC|HD|IN|IPC|IPD|LA|LP|NGC|NS|PD|PG|PUB|RE|RF|RST|SC|SE|SN|TD|VOL|WC)(?:\s+(.*))?$/;

/** In how many chunks its head ends. */
const CHUNKS = 24;

/** Fields whose value is the text of the article. */
const TEXT = new Set(['LP', 'TD']);

interface Field {
  readonly name: string;
  readonly lines: Line[];
}

/**
 * Reads the head of an article from Factiva, a field's name of two letters at the start of its line or alone above its value
 * (`HD Cold store workers vote`, `PD 4 October 2017`, `SN The Kelder Mercury`, `LP`). Names of fields are left out of the text.
 */
export function readFactiva(chunks: readonly Chunk[]): ExportedHead | null {
  const first = FIELD.exec(chunks[0]?.[0]?.text ?? '');
  if (first === null) return null;
  const fields: Field[] = [];
  const rest: Chunk[] = [];
  let isText = false;
  for (const chunk of chunks.slice(0, CHUNKS)) {
    const kept: Line[] = [];
    for (const line of chunk) {
      const [, name, value] = FIELD.exec(line.text) ?? [];
      if (name === undefined) {
        if (isText) kept.push(line);
        else fields.at(-1)?.lines.push(line);
        continue;
      }
      isText = TEXT.has(name);
      const valued = value ? [{ text: value, indent: 0 }] : [];
      if (isText) kept.push(...valued);
      else fields.push({ name, lines: valued });
    }
    if (kept.length > 0) rest.push(kept);
  }
  const linesOf = (name: string) => fields.find((field) => field.name === name)?.lines ?? [];
  const title = linesOf('HD');
  const published = findDate(linesOf('PD')[0]?.text ?? '')?.date ?? null;
  const source = linesOf('SN')[0]?.text ?? null;
  if (title.length === 0 || (published === null && source === null)) return null;
  const [byline] = linesOf('BY');
  const names = byline === undefined ? null : readAuthors(byline.text);
  const about = fields
    .flatMap(({ lines }) => lines)
    .filter((line) => line !== byline && !title.includes(line));
  return {
    chunks: [title, ...(byline ? [[byline]] : []), about, ...rest, ...chunks.slice(CHUNKS)],
    title,
    byline: byline !== undefined && names !== null ? { names, line: byline } : null,
    published,
    source,
    about,
  };
}
