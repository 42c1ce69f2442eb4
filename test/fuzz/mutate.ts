/** Numbers from 0 to below 1, the same for the same seed (mulberry32, Tommy Ettinger 2017). */
export function numbersOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What parsers stumble over: brackets of every language, numbers at their limits, bytes that are no text. */
const TOKENS = [
  '<',
  '>',
  '</',
  '/>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&#x110000;',
  '&#0;',
  '&amp',
  '<table>',
  '<blockquote>',
  '<ul><li>',
  '<pre>',
  '{',
  '}',
  '{\\*\\',
  '\\u-1?',
  '\\u99999',
  "\\'",
  "\\'zz",
  '\\bin99999 ',
  '\\uc-5',
  '\\cell\\row',
  'PK\x03\x04',
  'PK\x01\x02',
  'PK\x05\x06',
  '%PDF-1.7',
  'endobj',
  'stream\n',
  '<< /Length -1 >>',
  '[ 0 R ]',
  'xref',
  '/Kids [1 0 R]',
  'BT',
  'Tj',
  '\nFrom x Fri Mar  5 12:00:00 2021\n',
  'boundary=""',
  'Content-Type: multipart/mixed\n',
  '=?utf-8?b?////?=',
  '=?x?q?=',
  '>>>> ',
  '-- \n',
  '\r',
  '\n\n',
  '---\n',
  '```',
  '[^1]: ',
  '|---|',
  '- - - ',
  '#'.repeat(7),
  '*'.repeat(200),
  '>'.repeat(200),
  '['.repeat(200),
  '-1',
  '4294967295',
  '9'.repeat(400),
  'NaN',
  '\0',
  '\xff\xfe',
  '\xfe\xff',
  '\xef\xbb\xbf',
  '\x1b$B',
  '\xed\xa0\x80',
  '\u202e',
  '\ufeff',
  'e\u0301'.repeat(50),
] as const;

/** A file broken in a few places, the same for the same seed. */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const next = numbersOf(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  let mutated = Buffer.from(bytes);
  const splice = (at: number, remove: number, insert: Uint8Array) =>
    Buffer.concat([mutated.subarray(0, at), insert, mutated.subarray(at + remove)]);
  for (let times = 1 + below(6); times > 0; times -= 1) {
    const at = below(mutated.length + 1);
    const length = below(Math.min(200, mutated.length - at + 1));
    switch (below(7)) {
      case 0:
        if (at < mutated.length) mutated[at] = mutated[at]! ^ (1 << below(8));
        break;
      case 1:
        mutated = splice(at, 0, Buffer.from(TOKENS[below(TOKENS.length)]!, next() < 0.5 ? 'latin1' : 'utf8'));
        break;
      case 2:
        mutated = splice(at, length, Buffer.alloc(0));
        break;
      case 3:
        mutated = splice(below(mutated.length + 1), 0, mutated.subarray(at, at + length));
        break;
      case 4:
        mutated = splice(at, length, Buffer.from(Uint8Array.from({ length }, () => below(256))));
        break;
      case 5:
        mutated = splice(
          at,
          0,
          Buffer.concat(Array<Buffer>(1 + below(300)).fill(mutated.subarray(at, at + Math.min(length, 30)))),
        );
        break;
      default:
        if (next() < 0.3) mutated = Buffer.from(mutated.subarray(0, at));
    }
  }
  return mutated;
}
