import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { type SearchIndex, searcherOf } from '../search/index.ts';
import { beginningForms, exactSequences, termSequences } from '../search/lookup.ts';
import { hitFinder, type PhraseItem, type WordItem } from '../search/passages/match.ts';
import { readTokens, type Tokens } from '../search/analyse/tokens.ts';
import { articleHeads } from '../store/articles.ts';
import { livingExcerpts } from '../store/excerpts.ts';

/** How long to go on before the engine answers others, in milliseconds. */
const SLICE = 12;

/** `[start, end)` in UTF-16 code units. */
type Place = [start: number, end: number];

/** An excerpt with the places in its quote and its note that a query matches. */
export interface FoundExcerpt {
  readonly id: number;
  readonly quote: readonly Place[];
  readonly note: readonly Place[];
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
    const places = { quote: [] as Place[], note: [] as Place[], tag: [] as Place[] };
    const texts = { quote, note, tag: tags.join('\n') };
    const all = find.map((findWord) => {
      let some = false;
      for (const field of ['quote', 'note', 'tag'] as const) {
        const there = findWord(texts[field], tokensOf(texts[field], language));
        places[field].push(...there);
        some ||= there.length > 0;
      }
      return some;
    });
    if (all.every(Boolean)) {
      found.push({ id, quote: inOrder(places.quote), note: inOrder(places.note) });
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
    const items: (WordItem | PhraseItem)[] =
      phrase === undefined
        ? [
            { kind: 'word', alternatives: termSequences(typed, languages) },
            { kind: 'phrase', alternatives: beginningForms(typed, languages) },
          ]
        : [{ kind: 'phrase', alternatives: exactSequences(phrase, languages) }];
    const known = items.filter(({ alternatives }) => alternatives.length > 0);
    if (known.length === 0) return [];
    const find = hitFinder(known);
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

/** Texts whose words are remembered: the same few thousand are looked through with every key. */
const REMEMBERED = 30_000;
const remembered = new Map<string, Tokens>();

function tokensOf(text: string, language: string | null): Tokens {
  const key = `${language ?? ''}\n${text}`;
  let tokens = remembered.get(key);
  if (!tokens) {
    remembered.set(key, (tokens = readTokens(text, language)));
    if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value!);
  }
  return tokens;
}
