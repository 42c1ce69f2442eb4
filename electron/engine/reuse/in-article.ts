import { setImmediate } from 'node:timers/promises';
import type { Block, OtherArticle, Reused, ReusedParagraph } from '../../contract/index.ts';
import { sharedPassages } from '../compare/passages.ts';
import { sharedRuns } from '../compare/runs.ts';
import { placeOf, WordNumbers, type WordSequence } from '../compare/words.ts';
import { CarrelError } from '../failure.ts';
import { eachToken } from '../search/analyse/analyse.ts';
import { languageOf } from '../search/analyse/language.ts';
import type { SearchIndex } from '../search/indexing/search-index.ts';
import { getArticleHead, loadText } from '../store/articles.ts';
import { SHINGLE, shinglesOf } from './fingerprints.ts';
import { earliestFirst, othersOf } from './others.ts';
import { articlesUnder } from './tables.ts';

/** How long one goes on before others have their turn, in milliseconds. */
const SLICE = 8;

/** Articles read to see what exactly they share: those that share most. */
const MOST_READ = 80;

/** A paragraph that more articles than this may have is boilerplate: each of them kept another part of it. */
const MOST_ARTICLES = 100;

/** Places told of one paragraph. */
const MOST_TOLD = 20;

/** A paragraph is reused where another article has so many of its words in runs, and such a part of it or one such run. */
const ENOUGH = { words: 8, share: 0.3, run: 12 } as const;
const RUN = 5;

/**
 * Which paragraphs of an article other articles have as well. Every shingle of the text is looked up among the
 * fingerprints of the archive, so that of theirs each within a shared passage is met; then the articles met are read.
 * @throws CarrelError `ARTICLE_NOT_FOUND`
 */
export async function reusedParagraphs(
  index: SearchIndex,
  id: number,
  revision?: number,
  signal?: AbortSignal,
): Promise<ReusedParagraph[]> {
  const { db } = index.store;
  const head = getArticleHead(db, id);
  const shown = head && loadText(db, id, revision);
  if (!shown) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id });
  const turns = new Turns(signal);
  const met = await articlesMet(index, { ...shown, language: head.language }, id, turns);
  const others = new Map(othersOf(db, [...met.keys()]).map((other) => [other.id, other]));

  const numbers = new WordNumbers();
  const here = numbers.read(shown.text);
  const wordsOf = blockWords(shown.blocks, here);
  const found = new Map<number, Reused[]>();
  const mostFirst = [...met].sort((a, b) => b[1].size - a[1].size || a[0] - b[0]).slice(0, MOST_READ);
  for (const [other, blocks] of mostFirst) {
    const article = others.get(other);
    const there = loadText(db, other);
    if (!article || !there) continue;
    const right = numbers.read(there.text);
    for (const [block, place] of placesIn(article, [...blocks], here, wordsOf, right)) {
      found.set(block, [...(found.get(block) ?? []), place]);
    }
    await turns.give();
  }
  return [...found]
    .sort((a, b) => a[0] - b[0])
    .map(([block, places]) => ({
      block,
      articles: places.length,
      places: places.sort((a, b) => earliestFirst(a.article, b.article)).slice(0, MOST_TOLD),
    }));
}

/** Gives others their turn once a slice is over. */
class Turns {
  readonly #signal: AbortSignal | undefined;
  #end = performance.now() + SLICE;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  async give(): Promise<void> {
    if (!this.isOver) return;
    await setImmediate();
    this.#signal?.throwIfAborted();
    this.#end = performance.now() + SLICE;
  }
}

interface Source {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string | null;
}

/** For each article that has a fingerprint of the text, the blocks in which. */
async function articlesMet(
  index: SearchIndex,
  { text, blocks, language: declared }: Source,
  self: number,
  turns: Turns,
): Promise<Map<number, Set<number>>> {
  const language = languageOf(text, declared);
  const hashes: number[] = [];
  const blockOf: number[] = [];
  for (const [number, { start, end, role }] of blocks.entries()) {
    if (role === 'title') continue;
    eachToken(text.slice(start, end), language, ({ hash }, _start, _end, isJoined) => {
      if (isJoined) return;
      hashes.push(hash);
      blockOf.push(number);
    });
    await turns.give();
  }
  const byBlock = new Map<number, Set<number>>();
  for (const [at, shingle] of shinglesOf(hashes).entries()) {
    for (const article of index.read(() => articlesUnder(index.store.db, shingle))) {
      if (article === self) continue;
      for (const block of new Set([blockOf[at]!, blockOf[at + SHINGLE - 1]!])) {
        byBlock.set(block, (byBlock.get(block) ?? new Set()).add(article));
      }
    }
    if (turns.isOver) await turns.give();
  }
  const met = new Map<number, Set<number>>();
  for (const [block, articles] of byBlock) {
    if (articles.size > MOST_ARTICLES) continue;
    for (const article of articles) met.set(article, (met.get(article) ?? new Set()).add(block));
  }
  return met;
}

/** The words of each block, by their first and the one behind the last. */
function blockWords(
  blocks: readonly Block[],
  { starts }: WordSequence,
): readonly (readonly [number, number])[] {
  let at = 0;
  return blocks.map(({ end }): readonly [number, number] => {
    const first = at;
    while (at < starts.length && starts[at]! < end) at++;
    return [first, at];
  });
}

/** What one other article has of some blocks, as far as it is enough to speak of. */
function placesIn(
  article: OtherArticle,
  blocks: readonly number[],
  here: WordSequence,
  wordsOf: readonly (readonly [number, number])[],
  there: WordSequence,
): readonly (readonly [block: number, place: Reused])[] {
  return blocks.flatMap((block): readonly (readonly [number, Reused])[] => {
    const [first, last] = wordsOf[block]!;
    const own = here.ids.subarray(first, last);
    const passages = sharedPassages(own, there.ids, sharedRuns(own, there.ids, RUN), RUN);
    const words = passages.reduce((sum, passage) => sum + passage.words, 0);
    const longest = passages.toSorted((a, b) => b.words - a.words)[0];
    if (!longest || words < ENOUGH.words) return [];
    const isMuch = words >= own.length * ENOUGH.share || longest.words >= ENOUGH.run;
    if (!isMuch) return [];
    const [from, to] = [longest.runs[0]!, longest.runs.at(-1)!];
    const place: Reused = {
      article,
      here: placeOf(here, first + from.left, to.left + to.words - from.left),
      there: placeOf(there, from.right, to.right + to.words - from.right),
      words,
    };
    return [[block, place]];
  });
}
