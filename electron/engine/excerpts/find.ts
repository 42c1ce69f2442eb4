import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { type SearchIndex, searcherOf } from '../search/index.ts';
import { rememberedTokens } from '../search/analyse/remembered.ts';
import { hitFinder } from '../search/passages/match.ts';
import { matcherOf } from '../search/passages/typed.ts';
import type { Tokens } from '../search/analyse/tokens.ts';
import { articleHeads } from '../store/articles.ts';
import { livingExcerpts } from '../store/excerpts.ts';

/** How long to go on before the engine answers others, in milliseconds. */
const SLICE = 12;

/** `[start, end)` in UTF-16 code units. */
type Place = [start: number, end: number];

/** An excerpt with the places in its quote, its note and each of its tags that a query matches. */
export interface FoundExcerpt {
  readonly id: number;
  readonly quote: readonly Place[];
  readonly note: readonly Place[];
  readonly tags: readonly (readonly Place[])[];
}

/**
 * The excerpts of all lists that have all words of a query in its quote, its note or its tags, newest first. Words are found in any
 * of their forms, as in articles, and by their beginnings; words in quotation marks just so. Without words: all excerpts.
 */
export async function findExcerpts(
  db: Database,
  query: string,
  index: SearchIndex,
  signal?: AbortSignal,
): Promise<FoundExcerpt[]> {
  const find = wordFinders(query, searcherOf(index).languages);
  const excerpts = livingExcerpts(db).sort((a, b) => b.id - a.id);
  const heads = articleHeads(db, [...new Set(excerpts.map(({ article }) => article))]);
  const found: FoundExcerpt[] = [];
  let sliceEnd = performance.now() + SLICE;
  for (const { id, article, quote, note, tags } of excerpts) {
    const language = heads.get(article)?.language ?? null;
    const texts = [quote, note, ...tags];
    const places: Place[][] = texts.map(() => []);
    const hasAll = find.every((findWord) => {
      const there = texts.map((text) => findWord(text, rememberedTokens(text, language)));
      there.forEach((of, text) => places[text]!.push(...of));
      return there.some((of) => of.length > 0);
    });
    if (hasAll) {
      const [inQuote, inNote, ...inTags] = places.map(inOrder);
      found.push({ id, quote: inQuote!, note: inNote!, tags: inTags });
    }
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    signal?.throwIfAborted();
    sliceEnd = performance.now() + SLICE;
  }
  return found;
}

type WordFinder = (text: string, tokens: Tokens) => Place[];

function wordFinders(query: string, languages: readonly (string | null)[]): readonly WordFinder[] {
  return [...query.matchAll(/["“”„]([^"“”„]+)["“”„]?|[^\s"“”„]+/g)].flatMap(([typed, phrase]) => {
    const quoted = phrase !== undefined;
    const matcher = matcherOf({ text: phrase ?? typed, quoted, prefix: !quoted }, languages);
    if (matcher.length === 0) return [];
    const find = hitFinder(matcher);
    return [(text, tokens) => find(text, tokens).map(({ start, end }): Place => [start, end])];
  });
}

/** In order; what overlaps, as one. */
function inOrder(places: readonly Place[]): Place[] {
  const result: Place[] = [];
  for (const [start, end] of places.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
