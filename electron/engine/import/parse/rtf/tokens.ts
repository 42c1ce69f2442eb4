/** A piece of a rich text file: a group's begin or end, a control word with its number, or a stretch of text. */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'control'; readonly word: string; readonly value: number | undefined }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

const WORD = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([\da-fA-F]{2})|(\r?\n|.))|[{}]|[^\\{}\r\n]+/g;

/**
 * The tokens of a rich text file, in order (Rich Text Format Specification 1.9.1, Conventions of an RTF Reader). `\'e4`
 * is a byte of text; the bytes behind `\bin` are passed over. Nothing is malformed: what means nothing is left out.
 */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const pattern = new RegExp(WORD);
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
    const [whole, word, value, hex, sign] = match;
    if (whole === '{') yield { kind: 'open' };
    else if (whole === '}') yield { kind: 'close' };
    else if (hex !== undefined) yield { kind: 'bytes', bytes: Buffer.from(hex, 'hex') };
    else if (sign !== undefined)
      yield { kind: 'control', word: sign.endsWith('\n') ? 'par' : sign, value: undefined };
    else if (word === undefined) yield { kind: 'bytes', bytes: Buffer.from(whole, 'latin1') };
    else if (word === 'bin') pattern.lastIndex += Math.max(0, Number(value ?? 0));
    else yield { kind: 'control', word, value: value === undefined ? undefined : Number(value) };
  }
}
