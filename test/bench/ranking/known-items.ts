import { chance, pick } from './chance.ts';
import type { Document, Ranker } from './rankers.ts';
import { slipKinds, slipOf } from './slips.ts';

/** What somebody remembers of an article who has read it and looks for it again. */
export const memories = ['title', 'sentence', 'inflected', 'misspelt', 'question'] as const;
export type Memory = (typeof memories)[number];

export interface KnownItem {
  readonly memory: Memory;
  readonly query: string;
  readonly id: number;
}

/** Every so many articles are looked for. */
const EVERY = 5;

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const SENTENCE = /[^.!?\n]{60,220}[.!?]/g;
const LONG = 5;

/** Queries made of the articles' own words, for each what it should find. */
export function* knownItems(documents: readonly Document[]): Generator<KnownItem> {
  const random = chance(7);
  for (const [at, { id, title, text }] of documents.entries()) {
    if (at % EVERY !== 0) continue;
    const sentences = text.slice(title.length).match(SENTENCE) ?? [];
    if (sentences.length < 3) continue;
    const sentence = pick(random, sentences);
    const some = remembered(contentOf(sentence), 6, random);
    yield { id, memory: 'title', query: remembered(contentOf(title), 3, random).join(' ') };
    yield { id, memory: 'sentence', query: some.join(' ') };
    yield { id, memory: 'inflected', query: some.map(inflected).join(' ') };
    yield { id, memory: 'misspelt', query: misspelt(some, random).join(' ') };
    yield { id, memory: 'question', query: `what was that about ${sentence.trim().replace(/[.!?]$/, '')}?` };
  }
}

/** Words that are worth remembering, as they would be typed. */
function contentOf(text: string): readonly string[] {
  return (text.match(WORD) ?? [])
    .filter((word) => word.length > 3 || /\d/.test(word))
    .map((word) => word.toLowerCase());
}

/** A few of some words, in their order. */
function remembered(words: readonly string[], most: number, random: () => number): readonly string[] {
  const kept = words.map((word) => ({ word, chance: random() }));
  const line = kept.map(({ chance }) => chance).toSorted((a, b) => a - b)[most - 1] ?? 1;
  return kept.filter(({ chance }) => chance <= line).map(({ word }) => word);
}

/** The same word in another of its regular English forms. */
function inflected(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (/[^su]s$/.test(word)) return word.slice(0, -1);
  if (/[^e]ing$/.test(word) && word.length > 6) return `${word.slice(0, -3)}ed`;
  if (/[^e]ed$/.test(word) && word.length > 5) return `${word.slice(0, -2)}ing`;
  return /[bcdfgklmnprtw]$/.test(word) ? `${word}s` : word;
}

/** With a slip in the longest word. */
function misspelt(words: readonly string[], random: () => number): readonly string[] {
  const plain = words.filter((word) => /^[a-z]+$/.test(word));
  const longest = plain.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const at = longest.length < LONG ? -1 : words.indexOf(longest);
  return words.map((word, index) => (index === at ? slipOf(word, pick(random, slipKinds), random) : word));
}

export interface Recalled {
  readonly id: number;
  readonly memory: Memory;
  readonly query: string;
  /** From 1; infinite for what wasn't found. */
  readonly rank: number;
}

/** Where each of the articles stands among the results. */
export async function recall(documents: readonly Document[], ranker: Ranker): Promise<readonly Recalled[]> {
  const recalled: Recalled[] = [];
  for (const { id, memory, query } of knownItems(documents)) {
    const at = (await ranker(query)).indexOf(id);
    recalled.push({ id, memory, query, rank: at === -1 ? Infinity : at + 1 });
  }
  return recalled;
}
