/**
 * How often a text of some characters is read as it was written, by language and encoding, when nothing but its bytes tell:
 * `node test/bench/decoding.ts`.
 */
import { decodeText } from '../../electron/engine/import/decode/decode.ts';
import { encode } from '../engine/import/decode/encode.ts';
import { legacyEncodings, paragraphs } from '../support/paragraphs.ts';

const LENGTHS = [24, 48, 96, 200, 1000];
const SLICES = 20;

if (import.meta.main) {
  const totals = LENGTHS.map(() => ({ right: 0, tried: 0 }));
  console.log(`${'characters'.padEnd(24)}${LENGTHS.map((length) => String(length).padStart(6)).join('')}`);
  for (const [language, encodings] of legacyEncodings) {
    for (const encoding of encodings) {
      const cells = LENGTHS.map((length, column) => {
        const { right, tried } = measureDecoding(language, encoding, length);
        totals[column]!.right += right;
        totals[column]!.tried += tried;
        return percent(right, tried);
      });
      console.log(`${language.padEnd(9)}${encoding.padEnd(15)}${cells.join('')}`);
    }
  }
  console.log(`${'all'.padEnd(24)}${totals.map(({ right, tried }) => percent(right, tried)).join('')}`);
}

function percent(right: number, tried: number): string {
  return (tried === 0 ? '–' : `${Math.round((100 * right) / tried)} %`).padStart(6);
}

/** Decodes stretches of a paragraph that begin at words all over it, and counts those that come out as they were. */
export function measureDecoding(language: string, encoding: string, length: number, slices = SLICES) {
  const characters = Array.from(paragraphs[language]!).filter((character) => isIn(encoding, character));
  let right = 0;
  let tried = 0;
  for (let slice = 0; slice < slices; slice++) {
    const last = Math.max(0, characters.length - length);
    const near = Math.floor((last * slice) / (slices - 1));
    const start = characters.lastIndexOf(' ', near) + 1;
    const text = characters.slice(start, start + length).join('');
    const bytes = encode(text, encoding);
    if (bytes.every((byte) => byte < 0x80)) continue;
    tried++;
    if (decodeText(bytes).text === text) right++;
  }
  return { right, tried };
}

function isIn(encoding: string, character: string): boolean {
  try {
    return encode(character, encoding).length > 0;
  } catch {
    return false;
  }
}
