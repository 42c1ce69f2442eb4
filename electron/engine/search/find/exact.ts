import { setImmediate } from 'node:timers/promises';
import { fold } from '../analyse/fold.ts';
import { IdSet } from './id-set.ts';
import type { Leaf } from './leaf.ts';
import { hitFinder, type MatchItem } from '../passages/match.ts';
import { matchesRegex } from '../passages/regex-hits.ts';
import { readTokens } from '../analyse/tokens.ts';
import type { TermSequence } from '../lookup.ts';
import type { Searcher } from '../searcher.ts';

/** Articles read at once, and how long to go on before the engine answers others, in milliseconds. */
const READ = 64;
const SLICE = 12;

/** How long texts are read for the regular expressions of a query, in milliseconds: some 200 MB of them. */
export const PATIENCE = 5_000;

/** Articles in which a leaf really stands. */
export interface Verified {
  readonly found: IdSet;
  /** How many of the candidates were read before time was up; null if all were. */
  readonly stopped: { readonly read: number; readonly of: number } | null;
}

interface Text {
  readonly id: number;
  readonly title: string;
  readonly language: string | null;
  readonly text: string;
}

/**
 * Those of these articles in which a leaf really stands, unstemmed, by their texts: the last added are read first.
 * @param deadline when to stop reading for a regular expression, by `performance.now()`
 */
export async function verify(
  leaf: Leaf,
  ids: readonly number[],
  searcher: Searcher,
  deadline: number,
  signal?: AbortSignal,
): Promise<Verified> {
  const read = searcher.store.db.prepare(`
    SELECT article.id, title, language, text
    FROM main.article JOIN main.revision ON article_id = article.id AND number = revision
    WHERE article.id IN (SELECT value FROM json_each(?))`);
  const stands = recogniser(leaf.item);
  const found: number[] = [];
  const last = leaf.item.kind === 'regex' ? deadline : Infinity;
  let end = performance.now() + SLICE;
  const newestFirst = ids.toReversed();
  for (let at = 0; at < ids.length; at += READ) {
    if (performance.now() > last) {
      return { found: IdSet.of(found), stopped: { read: at, of: ids.length } };
    }
    for (const { id, title, language, text } of read.all(
      JSON.stringify(newestFirst.slice(at, at + READ)),
    ) as Text[]) {
      if ((leaf.column === null && stands(text, language)) || stands(title, language)) found.push(id);
    }
    if (performance.now() > end) {
      await setImmediate();
      signal?.throwIfAborted();
      end = performance.now() + SLICE;
    }
  }
  return { found: IdSet.of(found), stopped: null };
}

/**
 * Whether an item stands in a text. Most texts with the stems of a phrase also have its very words with nothing but space
 * around them: that is seen at once, of plain letters even without folding the text, and only the others are analysed.
 */
function recogniser(item: MatchItem): (text: string, language: string | null) => boolean {
  if (item.kind === 'regex') return (text) => matchesRegex(item.regex, text);
  const find = hitFinder([item]);
  const analysed = (text: string, language: string | null) =>
    find(text, readTokens(text, language)).length > 0;
  if (item.kind !== 'phrase') return analysed;
  const folded = item.alternatives.map((sequence) => spelt(sequence, 'u'));
  const plain = item.alternatives
    .filter(({ terms }) => terms.every((term) => PLAIN.test(term)))
    .map((sequence) => spelt(sequence, 'iu'));
  return (text, language) => {
    if (plain.some((pattern) => pattern.test(text))) return true;
    const simple = fold(text);
    return folded.some((pattern) => pattern.test(simple)) || analysed(text, language);
  };
}

/** Letters that stand in a text as they do folded, but for their case. */
const PLAIN = /^[a-z\d]+$/;

function spelt({ terms, prefix }: TermSequence, flags: 'u' | 'iu'): RegExp {
  const words = terms.join(String.raw`\s+`);
  return new RegExp(String.raw`(?<!\S)${words}${prefix ? '' : String.raw`(?![^\s.,;:!?])`}`, flags);
}
