import { expect, test } from 'vitest';
import { describeBinary } from '../../../../electron/engine/import/decode/binary.ts';
import { encode } from './encode.ts';

test.each([
  ['%PDF-1.7\n…', 'a PDF document'],
  ['{\\rtf1\\ansi', 'a rich text document'],
  ['PK\x03\x04\x14\0', 'a ZIP archive or an office document'],
  ['\x89PNG\r\n\x1a\n', 'a picture'],
])('What opens with %j is named', (opening, name) => {
  expect(describeBinary(Buffer.from(opening, 'latin1'))).toBe(name);
});

test('Bytes of every value are binary data', () => {
  expect(describeBinary(Uint8Array.from({ length: 4096 }, (_, index) => index % 256))).toBe('binary data');
});

test('Zeros are binary data', () => {
  expect(describeBinary(new Uint8Array(512))).toBe('binary data');
});

test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'])('Text in %s is not binary', (encoding) => {
  expect(describeBinary(encode('Порт бастует.\r\n\tДвадцать три дня на якоре.\f', encoding))).toBeNull();
});

test('A text with a stray NUL is not binary', () => {
  expect(describeBinary(Buffer.from('The harbour\0 was quiet all night.'))).toBeNull();
});

test('Nothing is not binary', () => {
  expect(describeBinary(new Uint8Array())).toBeNull();
});
