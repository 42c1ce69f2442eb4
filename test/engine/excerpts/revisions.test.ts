import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate } from '../../../electron/engine/excerpts/anchor.ts';
import { contextOf, tidyRange } from '../../../electron/engine/excerpts/range.ts';

/** A word of a text, and which word of the first revision it is: copies keep it, what was written later has none. */
interface Word {
  readonly text: string;
  readonly origin: number | null;
}

const vocabulary = 'the a of port strike plan quay ship council said Monday men it was not for and we'.split(
  ' ',
);
const word = fc.constantFrom(...vocabulary);
const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const length = fc.integer({ min: 1, max: 25 });

/** No two words of it are the same, but for a stretch that stands in it twice. */
const first = fc
  .tuple(fc.integer({ min: 40, max: 160 }), fc.option(fc.tuple(place, length, place)))
  .map(([count, copy]) => {
    const words = Array.from({ length: count }, (_, index) => `${vocabulary[index % 18]}${index}`);
    if (!copy) return words;
    const [from, twice, to] = copy;
    const start = Math.floor(from * words.length);
    const stretch = words.slice(start, start + twice);
    // Beside its double nobody could tell which of them an editor struck out.
    const at = Math.floor(to * words.length);
    return at > start - 8 && at < start + twice + 8 ? words : words.toSpliced(at, 0, ...stretch);
  });

/** What editors do: write, strike out, replace, repeat, move. */
const edit = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), at: place, words: fc.array(word, { maxLength: 12 }) }),
  fc.record({ kind: fc.constant('strike' as const), at: place, count: length }),
  fc.record({
    kind: fc.constant('replace' as const),
    at: place,
    count: length,
    words: fc.array(word, { maxLength: 12 }),
  }),
  fc.record({ kind: fc.constant('copy' as const), at: place, count: length, to: place }),
  fc.record({ kind: fc.constant('move' as const), at: place, count: length, to: place }),
);

function revised(
  words: readonly Word[],
  change: typeof edit extends fc.Arbitrary<infer E> ? E : never,
): Word[] {
  const at = Math.floor(change.at * words.length);
  const fresh = 'words' in change ? change.words.map((text): Word => ({ text, origin: null })) : [];
  switch (change.kind) {
    case 'write':
      return words.toSpliced(at, 0, ...fresh);
    case 'strike':
      return words.toSpliced(at, change.count);
    case 'replace':
      return words.toSpliced(at, change.count, ...fresh);
    case 'copy':
      return words.toSpliced(Math.floor(change.to * words.length), 0, ...words.slice(at, at + change.count));
    case 'move': {
      const left = words.toSpliced(at, change.count);
      return left.toSpliced(Math.floor(change.to * left.length), 0, ...words.slice(at, at + change.count));
    }
  }
}

const textOf = (words: readonly Word[]) => words.map(({ text }) => text).join(' ');

/** Which words of the first text stand at `[start, end)`. */
function originsAt(words: readonly Word[], start: number, end: number): (number | null)[] {
  let at = 0;
  return words.flatMap(({ text, origin }) => {
    const from = at;
    at += text.length + 1;
    return from >= start && from + text.length <= end ? [origin] : [];
  });
}

describe('whatever is done to a text', () => {
  test('a passage called exact or moved is made of the words that were marked', () => {
    let sure = 0;
    let runs = 0;
    fc.assert(
      fc.property(
        first,
        place,
        fc.integer({ min: 1, max: 30 }),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (texts, where, count, edits) => {
          const words = texts.map((text, origin): Word => ({ text, origin }));
          const from = Math.floor(where * words.length);
          const marked = words.slice(from, from + count);
          const oldText = textOf(words);
          const start = from === 0 ? 0 : textOf(words.slice(0, from)).length + 1;
          const range = tidyRange(oldText, { start, end: start + textOf(marked).length })!;
          const quote = oldText.slice(range.start, range.end);
          const now = edits.reduce(revised, words);
          const newText = textOf(now);
          const context = contextOf(oldText, range);
          const anchor = locate({ ...range, quote, ...context }, oldText, newText);
          runs += 1;
          if (anchor.state !== 'exact' && anchor.state !== 'moved') return;
          sure += 1;
          expect(newText.slice(anchor.start!, anchor.end!)).toBe(quote);
          const found = originsAt(now, anchor.start!, anchor.end!);
          const wanted = new Set(marked.map(({ origin }) => origin));
          // A stretch moved beside its double may have given it a few words that read like its own.
          const own = found.filter((origin) => origin !== null && wanted.has(origin));
          if (own.length > found.length / 2) return;
          // Of two stretches side by side that read alike, nobody can tell which one was struck out.
          const { prefix, suffix } = context;
          const unchanged =
            newText.startsWith(oldText.slice(0, range.end + suffix.length)) ||
            newText.endsWith(oldText.slice(range.start - prefix.length));
          expect(unchanged, `${oldText}\n${newText}`).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
    expect(sure).toBeGreaterThan(runs / 4);
  });
});
