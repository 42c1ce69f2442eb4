import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffTexts } from '../../../electron/engine/compare/diff/diff.ts';
import { canonical } from '../../support/articles.ts';

function diffOf(before: readonly string[], after: readonly string[]) {
  const [left, right] = [canonical(before), canonical(after)];
  const { rows, summary } = diffTexts(left, right);
  return {
    summary,
    kinds: rows.map(({ kind }) => kind),
    changes: rows.flatMap(({ changes }) =>
      changes.flatMap((change): string[] => {
        if (change.kind === 'same') return [];
        const said =
          change.kind === 'removed' ? left.text.slice(...change.left) : right.text.slice(...change.right);
        return [`${change.kind === 'removed' ? '-' : '+'}${said}`];
      }),
    ),
  };
}

const herring = 'The herring came late this year, and the ice came later still.';
const ferry = 'The ferry makes its last crossing on Saturday, with the old bell aboard.';
const council = 'The council will vote on the bridge bill in June.';

describe('two versions of a text', () => {
  test('differ by words where a paragraph was changed', () => {
    const diff = diffOf([herring, council], [herring, council.replace('in June', 'next week')]);
    expect(diff.kinds).toEqual(['same', 'changed']);
    expect(diff.changes).toEqual(['-in June', '+next week']);
    expect(diff.summary).toMatchObject({ same: 1, changed: 1, wordsRemoved: 2, wordsAdded: 2 });
  });

  test('have a paragraph that was moved, not one that is gone and one that is new', () => {
    const diff = diffOf([council, herring, ferry], [herring, ferry, council.replace('June', 'July')]);
    expect(diff.kinds).toEqual(['left-behind', 'same', 'same', 'moved']);
    expect(diff.changes).toEqual(['-June', '+July']);
  });

  test('show what is gone where it stood, and what is new', () => {
    expect(diffOf([herring, council, ferry], [herring, ferry, 'Sold out.']).kinds).toEqual([
      'same',
      'removed',
      'same',
      'added',
    ]);
  });

  test('that are the same say so', () => {
    expect(diffOf([herring], [herring]).summary.sentence).toBe('The two texts are the same.');
  });

  test('put together again are both texts, however they differ', () => {
    const paragraph = fc
      .array(fc.constantFrom('la', 'mer ', ' bell', ', ', 'ice', "o'er", '. ', 'nine', '貝', '\n'), {
        minLength: 1,
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    const text = fc.array(paragraph, { maxLength: 6 }).map(canonical);
    fc.assert(
      fc.property(text, text, (left, right) => {
        const { rows } = diffTexts(left, right);
        const parts = (side: 'left' | 'right') =>
          rows.flatMap((row) => {
            const changes = row.changes.flatMap((change) =>
              side in change
                ? [(change as { readonly [S in typeof side]: readonly [number, number] })[side]]
                : [],
            );
            return changes.length > 0 ? [{ index: row[side], changes }] : [];
          });
        for (const [side, { blocks }] of [
          ['left', left],
          ['right', right],
        ] as const) {
          for (const { index, changes } of parts(side)) {
            const block = blocks[index!]!;
            expect(changes[0]![0]).toBe(block.start);
            expect(changes.at(-1)![1]).toBe(block.end);
            changes.slice(1).forEach((change, at) => expect(change[0]).toBe(changes[at]![1]));
          }
          const shown = rows.filter(({ kind }) => kind !== 'left-behind').flatMap((row) => row[side] ?? []);
          expect(shown.toSorted((a, b) => a - b)).toEqual(blocks.map((_, index) => index));
        }
        for (const { changes } of rows) {
          for (const change of changes) {
            if (change.kind !== 'same') continue;
            expect(left.text.slice(...change.left)).toBe(right.text.slice(...change.right));
          }
        }
      }),
    );
  });

  test('of long paragraphs with nothing in common are told apart within bounds', () => {
    const words = (seed: number) =>
      Array.from({ length: 3_000 }, (_, at) => `w${(at * seed) % 1_009}x${seed}`).join(' ');
    expect(diffOf([words(7)], [words(11)]).kinds).toEqual(['removed', 'added']);
  });
});
