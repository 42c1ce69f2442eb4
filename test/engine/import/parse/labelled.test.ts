import { expect, test } from 'vitest';
import { measureLabelled } from '../../../bench/labelled.ts';

const shareOf = (right: number, of: number) => (of === 0 ? 1 : right / of);

test('Of files of many shapes, nearly everything is told right that they say', () => {
  for (const { field, found, right, there } of measureLabelled(false)) {
    expect(shareOf(right, found), `precision of ${field}`).toBeGreaterThan(0.85);
    expect(shareOf(right, there), `recall of ${field}`).toBeGreaterThan(0.85);
  }
});
