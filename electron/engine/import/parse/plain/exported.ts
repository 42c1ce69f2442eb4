import { readByline } from '../head/bylines.ts';
import { findDate } from '../head/dates.ts';
import type { Chunk, Line } from './lines.ts';

/** What the head of an article says that a press database wrote. */
export interface ExportedHead {
  readonly title: readonly Line[];
  readonly byline: { readonly names: string; readonly line: Line } | null;
  readonly published: { readonly date: string; readonly line: Line } | null;
  readonly source: string;
}

/** In how many chunks the head of such an article ends. */
const CHUNKS = 12;

/** What every one of them has, and nothing else does. */
const LENGTH =
  /^(?:length|longueur|länge|longitud|extensión|comprimento|lunghezza)\s*:\s*[\d.,\s]+\s*\p{L}+$/iu;
const LABEL = /^\p{Lu}[\p{Lu}\s-]{2,20}:\s*\S/u;
const BYLINE = /^byline\s*:\s*/iu;

/**
 * Reads the head of an article as press databases export it: the paper, the date, the title, each in a paragraph of its own,
 * then labels in capitals (`BYLINE:`, `SECTION:`, `LENGTH: 212 words`). Null for any other text.
 */
export function readExportedHead(chunks: readonly Chunk[]): ExportedHead | null {
  const head = chunks.slice(0, CHUNKS);
  const length = head.findIndex(([line]) => line !== undefined && LENGTH.test(line.text));
  if (length === -1) return null;
  const above = head.slice(0, length);
  const firstLabel = above.findIndex(([line]) => LABEL.test(line!.text));
  const unlabelled = firstLabel === -1 ? above : above.slice(0, firstLabel);
  const title = unlabelled.at(-1);
  const source = unlabelled[0]?.[0]?.text;
  if (title === undefined || source === undefined || unlabelled.length < 3) return null;
  const byline = above.flat().find(({ text }) => BYLINE.test(text));
  const names = byline && (readByline(byline.text) ?? byline.text.replace(BYLINE, ''));
  const dated = unlabelled
    .slice(1, -1)
    .flat()
    .map((line) => ({ line, found: findDate(line.text) }))
    .find(({ found }) => found !== null);
  return {
    title,
    byline: byline && names ? { names, line: byline } : null,
    published: dated?.found ? { date: dated.found.date, line: dated.line } : null,
    source,
  };
}
