import { acronymForm } from './acronym.ts';
import { Kind, kindAt } from './characters.ts';
import { coreOf } from './elision.ts';
import { formOf } from './form.ts';
import { hashOf } from './hash.ts';
import { Memo } from './memo.ts';
import { type Stem, stemmerOf } from './stem.ts';

/** One distinct word as analysed under one language. */
export interface Word {
  /** Folded and stemmed: what the index holds. Never empty; its only ASCII characters are letters and digits. */
  readonly term: string;
  /** Folded only. */
  readonly exact: string;
  /** {@link hashOf} the term, since whoever recognises passages needs that of every word there is. */
  readonly hash: number;
}

/** A word within a piece of writing: `[start, end)` in it. `isJoined`: see `Visit` in `analyse.ts`. */
export interface Piece {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
  readonly isJoined: boolean;
}

/**
 * The words of a piece of writing without spaces (`mother-in-law's`), which stands at `[start, end)` in a text; mostly the
 * whole of it is one. `hash` is that of its code units (see `memo.ts`).
 */
export type PiecesOf = (text: string, start: number, end: number, hash: number) => Word | readonly Piece[];

/** Most words that hyphens join to one: `state-of-the-art`. Longer chains are lists or verse. */
const MOST_JOINED = 4;

const PLAIN = /^[A-Za-z0-9]+$/;

/** Most words of a text were met before, whichever language they are in. */
const memo = new Memo<Word | readonly Piece[]>();

/** One for each stemmer, and one for none. */
let owners = 0;

const analysers = new Map<string | null, PiecesOf>();

/** The analyser of a language (ISO 639-1; null: no stemming). */
export function piecesIn(language: string | null): PiecesOf {
  const known = analysers.get(language);
  if (known) return known;
  const stem = stemmerOf(language);
  // What sets a language apart here is its stemmer: without one there is nothing to remember separately.
  const made = stem || language === null ? remembering(language, stem) : piecesIn(null);
  analysers.set(language, made);
  return made;
}

function remembering(language: string | null, stem: Stem | null): PiecesOf {
  const owner = owners++;
  const make = (writing: string) => piecesOf(writing, language, stem);
  return (text, start, end, hash) => memo.get(text, start, end, hash, owner, make);
}

function piecesOf(writing: string, language: string | null, stem: Stem | null): Word | readonly Piece[] {
  if (PLAIN.test(writing)) return wordOf(writing, language, stem)!;
  const pieces: Piece[] = [];
  const add = (start: number, end: number, isJoined: boolean) => {
    const word = wordOf(writing.slice(start, end), language, stem);
    if (word) pieces.push({ word, start, end, isJoined });
  };
  const links = linksOf(writing);
  for (const [start, end] of links) {
    const core = coreWithin(writing, start, end, language);
    add(core.start, core.end, false);
    if (core.isWholeToo) add(start, core.end, true);
  }
  if (links.length > 1 && links.length <= MOST_JOINED && kindAt(writing, 0) === Kind.letter) {
    const core = coreWithin(writing, 0, writing.length, language);
    add(core.start, core.end, true);
  }
  const [first] = pieces;
  return pieces.length === 1 && first!.start === 0 && first!.end === writing.length ? first!.word : pieces;
}

function wordOf(writing: string, language: string | null, stem: Stem | null): Word | null {
  const form = formOf(writing);
  if (form === '') return null;
  const exact = acronymForm(writing, form, language);
  if (exact !== form) return { term: exact, exact, hash: hashOf(exact) };
  const term = stem?.(exact) ?? exact;
  // One string in memory where two are alike.
  return { term: term === exact ? exact : term, exact, hash: hashOf(term) };
}

/** The parts between hyphens. */
function linksOf(writing: string): readonly (readonly [number, number])[] {
  const links: [number, number][] = [];
  let start = 0;
  for (const hyphen of indicesOf(Kind.hyphen, writing)) {
    links.push([start, hyphen]);
    start = hyphen + 1;
  }
  return [...links, [start, writing.length]];
}

function coreWithin(writing: string, start: number, end: number, language: string | null) {
  const word = writing.slice(start, end);
  const apostrophes = indicesOf(Kind.apostrophe, word).filter((at) => kindAt(word, at + 1) === Kind.letter);
  if (apostrophes.length === 0) return { start, end, isWholeToo: false };
  const core = coreOf(word, apostrophes, language);
  return { start: start + core.start, end: start + core.end, isWholeToo: core.isWholeToo };
}

function indicesOf(kind: Kind, text: string): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < text.length; index++) if (kindAt(text, index) === kind) found.push(index);
  return found;
}
