import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decoration, type DecorationKind, segments } from '../../../renderer/reader/text/segments.ts';
import type { Mark } from '../../../electron/contract/index.ts';

const block = { start: 10, end: 60 };
const place = fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 70 })).map(([a, b]) => ({
  start: Math.min(a, b),
  end: Math.max(a, b),
}));
const kind = fc.constantFrom<DecorationKind[]>('hit', 'found', 'shared', 'excerpt', 'flash');
const decoration: fc.Arbitrary<Decoration> = fc
  .tuple(place, kind, fc.nat(9))
  .map(([{ start, end }, kind, id]) => ({ start, end, kind, id }));
const mark: fc.Arbitrary<Mark> = fc
  .tuple(place, fc.constantFrom('emphasis', 'strong', 'code'))
  .map(([{ start, end }, kind]) => ({ start, end, kind }));

test('segments partition the block', () => {
  fc.assert(
    fc.property(fc.array(mark), fc.array(decoration), (marks, decorations) => {
      const parts = segments(block, marks, decorations);
      expect(parts.at(0)?.start).toBe(block.start);
      expect(parts.at(-1)?.end).toBe(block.end);
      for (const [index, part] of parts.entries()) {
        expect(part.end).toBeGreaterThan(part.start);
        expect(part.start).toBe(index === 0 ? block.start : parts[index - 1]!.end);
      }
    }),
  );
});

test('each character carries exactly the marks and decorations that cover it', () => {
  fc.assert(
    fc.property(fc.array(mark), fc.array(decoration), (marks, decorations) => {
      for (const part of segments(block, marks, decorations)) {
        for (let at = part.start; at < part.end; at++) {
          const covers = ({ start, end }: { start: number; end: number }) => start <= at && at < end;
          expect(new Set(part.marks)).toEqual(new Set(marks.filter(covers)));
          expect(new Set(part.decorations)).toEqual(new Set(decorations.filter(covers)));
        }
      }
    }),
  );
});

test('a block nothing lies over is one segment', () => {
  expect(segments(block, [], [])).toEqual([{ ...block, marks: [], decorations: [] }]);
});

test('a hit within a shared passage is cut out of it and keeps both', () => {
  const shared: Decoration = { kind: 'shared', id: 0, start: 20, end: 40 };
  const hit: Decoration = { kind: 'hit', id: 3, start: 25, end: 30 };
  expect(
    segments(block, [], [shared, hit]).map(({ start, end, decorations }) => [start, end, decorations]),
  ).toEqual([
    [10, 20, []],
    [20, 25, [shared]],
    [25, 30, [shared, hit]],
    [30, 40, [shared]],
    [40, 60, []],
  ]);
});
