import { isAcronym } from '../analyse/acronym.ts';
import { fold } from '../analyse/fold.ts';
import { LITTLE_WORDS } from '../analyse/little-words.ts';
import type { QueryNode } from '../query/ast.ts';

/** A query of so many words is a sentence, and so many little words of one language say in which. */
const SENTENCE = 4;
const TELLING = 2;

/**
 * A question as one types it into a search box is looked up without its little words: nobody who asks _what is the effect
 * of drag_ wants only articles with _what_ in them. Whatever is quoted, bracketed or short is left as it is.
 */
export function withoutLittleWords(query: QueryNode, languages: readonly (string | null)[]): QueryNode {
  if (query.kind !== 'and') return query;
  const words = query.of
    .filter((node) => node.kind === 'word')
    .filter(({ text }) => !isAcronym(text))
    .map(({ text }) => fold(text));
  if (words.length < SENTENCE) return query;
  const little = languages
    .map((language) => LITTLE_WORDS.get(language ?? '') ?? NO_WORDS)
    .map((list) => new Set(words.filter((word) => list.has(word))))
    .reduce((most, next) => (next.size > most.size ? next : most), NO_WORDS);
  const of = query.of.filter(
    (node) => node.kind !== 'word' || isAcronym(node.text) || !little.has(fold(node.text)),
  );
  if (little.size < TELLING || of.length === 0) return query;
  return of.length === 1 ? of[0]! : { kind: 'and', of };
}

/** Whether a folded word is a little one in a language; without one, in some language. */
export function isLittleWord(form: string, language?: string | null): boolean {
  if (language) return LITTLE_WORDS.get(language)?.has(form) ?? false;
  return LITTLE_WORDS.values().some((words) => words.has(form));
}

const NO_WORDS: ReadonlySet<string> = new Set();
