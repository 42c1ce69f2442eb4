import type { QuotePlace, QuoteVerdict, Range, WordDiff } from '../../contract/index.ts';
import { sameWords, wordDiff } from './diff.ts';
import { goesOn, nearest, toWords } from './nearest.ts';
import { type PlainText, small } from './plain.ts';
import { soughtOf } from './quotation.ts';

/** Where the parts of a quotation stand in one text. */
export type Standing = Pick<
  QuotePlace,
  'start' | 'end' | 'parts' | 'verdict' | 'likeness' | 'diff' | 'skipped'
>;

/** A text that quotations are looked for in, made ready once. */
export interface Source {
  readonly text: string;
  readonly plain: PlainText;
}

/** How much of each part must stand somewhere for it to be told. */
const LEAST_LIKENESS = 0.6;

/** Places in one text that are counted. */
const MOST_PLACES = 1000;

/** Every place where all parts stand letter for letter, each next to the one before as closely as may be. */
export function exactPlaces({ text, plain }: Source, parts: readonly string[]): Standing[] {
  const sought = parts.map(soughtOf);
  const places: Standing[] = [];
  let at = 0;
  while (places.length < MOST_PLACES) {
    const ranges: Range[] = [];
    let from = at;
    for (const part of sought) {
      const range = nextWhole(plain.text, part, from);
      if (!range) return places;
      ranges.push(range);
      from = range.end;
    }
    // The parts before the last one may stand closer to it.
    for (let index = ranges.length - 2; index >= 0; index--) {
      ranges[index] = lastWhole(plain.text, sought[index]!, ranges[index + 1]!.start) ?? ranges[index]!;
    }
    places.push(standing(text, parts, ranges.map(plain.source), 'exact', 1));
    at = from;
  }
  return places;
}

function nextWhole(text: string, part: string, from: number): Range | null {
  for (let at = text.indexOf(part, from); at !== -1; at = text.indexOf(part, at + 1)) {
    const end = at + part.length;
    if (!goesOn(text, at) && !goesOn(text, end)) return { start: at, end };
  }
  return null;
}

function lastWhole(text: string, part: string, before: number): Range | null {
  for (let at = text.lastIndexOf(part, before - part.length); at >= 0; at = text.lastIndexOf(part, at - 1)) {
    const end = at + part.length;
    if (!goesOn(text, at) && !goesOn(text, end)) return { start: at, end };
    if (at === 0) return null;
  }
  return null;
}

/** The place where the parts, in this order, are most like what stands there; null if one of them is like nothing. */
export function nearestPlace({ text, plain }: Source, parts: readonly string[]): Standing | null {
  const lower = small(plain.text);
  const ranges: Range[] = [];
  let from = 0;
  let alike = 0;
  for (const part of parts) {
    const sought = small(soughtOf(part));
    const [best] = nearest(lower.slice(from), sought);
    if (!best || best.likeness < LEAST_LIKENESS) return null;
    alike += best.likeness * sought.length;
    ranges.push(toWords(plain.text, { start: from + best.start, end: from + best.end }));
    from += best.end;
  }
  const sources = ranges.map(plain.source);
  const isSame = sources.every(({ start, end }, index) => sameWords(text.slice(start, end), parts[index]!));
  const length = parts.reduce((sum, part) => sum + soughtOf(part).length, 0);
  return standing(text, parts, sources, isSame ? 'punctuation' : 'altered', alike / length);
}

function standing(
  text: string,
  parts: readonly string[],
  ranges: readonly Range[],
  verdict: QuoteVerdict,
  likeness: number,
): Standing {
  const diff = ranges.flatMap(({ start, end }, index): WordDiff => {
    const source = text.slice(start, end);
    const part = parts[index]!;
    const own: WordDiff = verdict === 'exact' ? [{ kind: 'same', text: source }] : wordDiff(source, part);
    return index === 0 ? own : [{ kind: 'same', text: ' […] ' }, ...own];
  });
  return {
    start: ranges[0]!.start,
    end: ranges.at(-1)!.end,
    parts: [...ranges],
    verdict,
    likeness: verdict === 'altered' ? Math.min(likeness, 0.999) : likeness,
    diff: [...diff],
    skipped: ranges.slice(1).map(({ start }, index) => wordsIn(text.slice(ranges[index]!.end, start))),
  };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
