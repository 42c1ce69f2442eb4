import { setImmediate } from 'node:timers/promises';
import type { Leaf } from '../search/find/leaf.ts';
import type { Searcher } from '../search/searcher.ts';
import { readTokens } from '../search/analyse/tokens.ts';
import { understand } from '../search/understand.ts';
import { isLittleWord } from '../search/words/little-words.ts';

/** Words looked for, and distinct words of a passage they are chosen among. */
const MOST = 12;
const AMONG = 90;

/** What a larger part of all articles has tells nothing, in an archive of more than a few. */
const COMMON = 0.2;
const FEW = 10;

/** A word of a passage, and how telling it is. */
export interface TellingWord {
  readonly leaf: Leaf;
  readonly weight: number;
}

/**
 * The words of a passage that tell most of what it is about: rare ones that other articles have, too, weighed by inverse
 * document frequency and how often they stand there; the most telling first.
 */
export async function tellingWords(
  searcher: Searcher,
  passage: string,
  language: string | null,
  signal?: AbortSignal,
): Promise<readonly TellingWord[]> {
  const times = new Map<string, number>();
  for (const { exact } of readTokens(passage, language).words) times.set(exact, (times.get(exact) ?? 0) + 1);
  const forms = [...times.keys()]
    .filter((form) => /\p{L}/u.test(form) && !isLittleWord(form, language))
    .slice(0, AMONG);
  const { compiled } = await understand(forms.join(' OR '), false, searcher, signal);
  const articles = searcher.everything.size;
  const most = Math.max(FEW, articles * COMMON);
  const telling: TellingWord[] = [];
  for (const leaf of compiled.leaves) {
    // Counting a common word takes a moment.
    await setImmediate();
    signal?.throwIfAborted();
    const count = searcher.count(leaf.expression);
    if (count < 2 || count > most) continue;
    telling.push({ leaf, weight: searcher.rarity(count) * (1 + Math.log(times.get(leaf.text) ?? 1)) });
  }
  return telling.sort((a, b) => b.weight - a.weight).slice(0, MOST);
}
