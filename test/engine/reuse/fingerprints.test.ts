import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintsOf, SHINGLE, shinglesOf, termOf } from '../../../electron/engine/reuse/fingerprints.ts';
import { hashOf } from '../../../electron/engine/search/analyse/hash.ts';

const words = (count: number, seed: number) =>
  Array.from({ length: count }, (_, at) => hashOf(`w${(at * 7919 + seed * 104_729) % 9_973}`));

test('the shingles of a passage are the same wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...['la', 'mer', 'bell', 'ice', '港'].map(hashOf)), { maxLength: 20 }),
      fc.array(fc.constantFrom(...['x', 'y'].map(hashOf)), { maxLength: 10 }),
      (passage, before) => {
        expect(shinglesOf([...before, ...passage]).slice(before.length)).toEqual(
          passage.length < SHINGLE
            ? shinglesOf([...before, ...passage]).slice(before.length)
            : shinglesOf(passage),
        );
      },
    ),
  );
});

test('two texts that share fifty-three words share a fingerprint, whatever stands around them', () => {
  for (let seed = 1; seed < 40; seed++) {
    const passage = words(53, seed);
    const one = fingerprintsOf([...words(300, seed + 100), ...passage, ...words(200, seed + 200)]);
    const other = fingerprintsOf([...words(250, seed + 300), ...passage, ...words(350, seed + 400)]);
    expect(one.some((fingerprint) => other.includes(fingerprint))).toBe(true);
  }
});

test('fingerprints are few, each once, ascending, and six digits as terms', () => {
  const kept = fingerprintsOf(words(4_800, 3));
  expect(kept.length).toBeGreaterThan(120);
  expect(kept.length).toBeLessThan(280);
  expect([...kept]).toEqual([...new Set(kept)].sort((a, b) => a - b));
  for (const one of kept) expect(termOf(one)).toMatch(/^[0-9a-z]{6}$/);
});

test('a short text has some, a text too short for a shingle none', () => {
  expect(fingerprintsOf(words(40, 1)).length).toBeGreaterThanOrEqual(5);
  expect(fingerprintsOf(words(SHINGLE, 1))).toHaveLength(1);
  expect(fingerprintsOf(words(SHINGLE - 1, 1))).toHaveLength(0);
});
