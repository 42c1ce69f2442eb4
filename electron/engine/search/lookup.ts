import { asAcronym, mayBeAcronym, withoutMark } from './analyse/acronym.ts';
import { eachTypedToken } from './analyse/analyse.ts';
import { Kind, kindAt, unitEnd } from './analyse/characters.ts';
import { endingsOf } from './analyse/endings.ts';
import type { Word } from './analyse/pieces.ts';
import { hebrewTerms } from './analyse/particles.ts';
import { stemmerOf } from './analyse/stem.ts';

const HEBREW = /^\p{Script=Hebrew}/u;

/**
 * What to look for in the index: these terms one right after another. With `prefix`, the last one may go on
 * (a single Chinese character is looked up as the beginning of a pair; FTS5: `"a b" *`).
 */
export interface TermSequence {
  readonly terms: readonly string[];
  readonly prefix: boolean;
  /** The languages of the articles it is to be looked for in: others don't mean this word by it. Absent: all articles. */
  readonly languages?: Languages;
}

/**
 * Languages that articles are stemmed under, null for articles without one. Terms of the first are looked for in all
 * articles: it is the one nearly all of them are in, or null where there is no such one.
 */
type Languages = readonly (string | null)[];

/**
 * The alternatives under which typed words stand in an index whose articles are in `languages` (null: articles without
 * one): any of the sequences finds them. One word mostly gives one sequence of one term for each way of stemming it;
 * `co-operate` gives `co operate` and `cooperate`; `東京都` gives `東京 京都`. Empty if there is no word in it.
 * For a phrase give the whole phrase.
 */
export function termSequences(typed: string, languages: Languages): readonly TermSequence[] {
  const exact = exactSequences(typed, languages);
  return distinctIn(languages, exact, (language) => {
    const sequences = sequencesOf(typed, language, (word) => word.term);
    return language === 'he' ? [...sequences, ...hebrewSequences(typed)] : sequences;
  });
}

/** A single Hebrew word with any number of the particles it seems to begin with. */
function hebrewSequences(typed: string): readonly TermSequence[] {
  const { running } = tokensOf(typed, 'he');
  const [only] = running;
  if (!only || running.length > 1 || !HEBREW.test(only.word.exact)) return [];
  return hebrewTerms(only.word.exact).map((term) => ({ terms: [term], prefix: false }));
}

/** As {@link termSequences}, of unstemmed forms: what a `PhraseItem` is verified on. */
export function exactSequences(typed: string, languages: Languages): readonly TermSequence[] {
  return distinct(languages.flatMap((language) => sequencesOf(typed, language, (word) => word.exact)));
}

/**
 * Where unfinished words may lead (`electio`, from `electio*` or while typing): sequences for the index, of which the
 * last term is a beginning (`prefix`). The index holds stems, so the word it becomes may stand there shorter than what
 * is typed (`elect`): these are the sequences without `prefix`. Either may match another word; only
 * {@link beginningForms} tells for sure.
 */
export function beginningTerms(typed: string, languages: Languages): readonly TermSequence[] {
  return distinctIn(languages, beginningForms(typed, languages), (language) => [
    ...sequencesOf(typed, language, (word, isLast) => (isLast ? word.exact : word.term), true),
    ...finishedTerms(typed, language),
  ]);
}

/** What unfinished words are verified on in a text, as a `PhraseItem`. */
export function beginningForms(typed: string, languages: Languages): readonly TermSequence[] {
  return distinct(languages.flatMap((language) => sequencesOf(typed, language, (word) => word.exact, true)));
}

interface Token {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

function sequencesOf(
  typed: string,
  language: string | null,
  termOf: (word: Word, isLast: boolean) => string,
  isUnfinished = false,
): readonly TermSequence[] {
  const { running, joined } = tokensOf(typed, language);
  const first = running[0];
  const last = running.at(-1);
  if (!first || !last) return [];
  // In a text, a lone character at the beginning may be the end of a longer run: only what follows it is certain.
  const certain = running.length > 1 && isLoneUnit(typed, first) ? running.slice(1) : running;
  const isGoingOn = isUnit(typed, last) ? isLoneUnit(typed, last) : isUnfinished;
  const whole = joined.filter(({ start, end }) => start <= first.start && end >= last.end);
  return [
    {
      terms: certain.map(({ word }, index) => termOf(word, index === certain.length - 1)),
      prefix: isGoingOn,
    },
    ...whole.map(({ word }) => ({ terms: [termOf(word, true)], prefix: isUnfinished })),
    ...(running.length === 1 && !isUnfinished ? spacedNumber(first.word.exact) : []),
    ...acronyms(
      running.map(({ word }, index) => termOf(word, index === running.length - 1)),
      language,
    ),
  ];
}

/** Sequences in which a little word, or all of them, are the acronyms that are spelt like them: `us army` is `US army`. */
function acronyms(terms: readonly string[], language: string | null): readonly TermSequence[] {
  const places = terms.flatMap((term, at) => (mayBeAcronym(term, language) ? [at] : []));
  const choices = places.length > 1 ? [...places.map((at) => [at]), places] : places.map((at) => [at]);
  return choices.map((chosen) => ({
    terms: terms.map((term, at) => (chosen.includes(at) ? asAcronym(term) : term)),
    prefix: false,
  }));
}

/** A large number as it is written with spaces: `20000` is `20 000`, too. Four digits are mostly a year. */
function spacedNumber(form: string): readonly TermSequence[] {
  if (!/^\d{5,12}$/.test(form)) return [];
  return [{ terms: form.match(/\d{1,3}(?=(?:\d{3})*$)/g)!, prefix: false }];
}

/** Stems that a single unfinished word may have when it is finished, without being its beginning. */
function finishedTerms(typed: string, language: string | null): readonly TermSequence[] {
  const stem = stemmerOf(language);
  const { running } = tokensOf(typed, language);
  const [only] = running;
  if (!stem || !only || running.length > 1) return [];
  const beginning = only.word.exact;
  return endingsOf(language)
    .flatMap((ending) => completions(beginning, ending))
    .map(stem)
    .filter((term) => !term.startsWith(beginning))
    .map((term) => ({ terms: [term], prefix: false }));
}

/** The words that begin so and end so, where the ending may have begun already: `electi` + `ions` is `elections`, too. */
function completions(beginning: string, ending: string): readonly string[] {
  const found: string[] = [];
  for (let begun = 0; begun <= ending.length; begun++) {
    if (beginning.endsWith(ending.slice(0, begun))) found.push(beginning + ending.slice(begun));
  }
  return found;
}

function tokensOf(typed: string, language: string | null) {
  const running: Token[] = [];
  const joined: Token[] = [];
  eachTypedToken(typed, language, (word, start, end, isJoined) => {
    (isJoined ? joined : running).push({ word, start, end });
  });
  return { running, joined };
}

function isUnit(typed: string, token: Token): boolean {
  return kindAt(typed, token.start) === Kind.unit;
}

function isLoneUnit(typed: string, token: Token): boolean {
  return isUnit(typed, token) && unitEnd(typed, token.start) === token.end;
}

function distinct(sequences: readonly TermSequence[]): readonly TermSequence[] {
  return [...new Map(sequences.map((one) => [keyOf(one), one])).values()];
}

/**
 * The sequences of every language, each for the articles in the languages it comes from: to Dutch `dockers` is the plural
 * of a word that ends in `-er`, and what is left of it is another English word. What is `exact` is meant in any language.
 */
function distinctIn(
  languages: Languages,
  exact: readonly TermSequence[],
  sequencesIn: (language: string | null) => readonly TermSequence[],
): readonly TermSequence[] {
  // In other languages `US` is no acronym, but that doesn't make it the English `us`.
  const everywhere = new Set(exact.map(keyOf)).difference(new Set(exact.flatMap(keyOfLittleWords)));
  const found = new Map<string, { readonly sequence: TermSequence; readonly from: (string | null)[] }>();
  for (const language of languages) {
    for (const sequence of sequencesIn(language)) {
      const key = keyOf(sequence);
      const known = found.get(key);
      if (known) known.from.push(language);
      else found.set(key, { sequence, from: [language] });
    }
  }
  return [...found].map(([key, { sequence, from }]) => {
    if (everywhere.has(key) || from.includes(languages[0]!)) return sequence;
    return { terms: sequence.terms, prefix: sequence.prefix, languages: from };
  });
}

function keyOf({ terms, prefix }: TermSequence): string {
  return `${prefix} ${terms.join(' ')}`;
}

/** What a sequence would be without its acronyms; none if it has no acronym. */
function keyOfLittleWords({ terms, prefix }: TermSequence): readonly string[] {
  const without = terms.map(withoutMark);
  return without.every((term, at) => term === terms[at]) ? [] : [keyOf({ terms: without, prefix })];
}
