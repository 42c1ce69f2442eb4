import { expect, test } from 'vitest';
import { cleanText } from '../../../../electron/engine/import/parse/characters.ts';

test.each([
  ['har\0bour', 'harbour'],
  ['ROE\0\0\0\0PORT', 'ROE PORT'],
  ['a h\0a\0r\0b\0o\0u\0r wall', 'a harbour wall'],
  ['harbour', 'harbour'],
])('Nulls part words, unless they are half of each character: %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean);
  expect(cleanText(clean)).toBe(clean);
});
