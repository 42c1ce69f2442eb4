import { describe, expect, test } from 'vitest';
import { shortIds } from '../../../electron/engine/export/ids.ts';

describe('short ids', () => {
  const passage = (uid: string, start: number, end = start + 10) => ({ uid, start, end });

  test('are the beginning of the lasting id and the place', () => {
    expect(shortIds([passage('3f9a2c0011223344', 1204)])).toEqual(['3f9a2c·1204']);
  });

  test('take as many digits as tell the articles apart', () => {
    expect(shortIds([passage('3f9a2c7711223344', 5), passage('3f9a2c7811223344', 5)])).toEqual([
      '3f9a2c77·5',
      '3f9a2c78·5',
    ]);
  });

  test('tell passages that begin at one place apart by their end, and the same passage by its number', () => {
    const ids = shortIds([
      passage('3f9a2c0011223344', 5, 9),
      passage('3f9a2c0011223344', 5, 12),
      passage('3f9a2c0011223344', 5, 12),
    ]);
    expect(ids).toEqual(['3f9a2c·5–9', '3f9a2c·5–12', '3f9a2c·5–12·2']);
  });
});
