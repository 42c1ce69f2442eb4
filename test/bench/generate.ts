import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Invented articles whose words behave like those of real text: frequencies after Zipf and Mandelbrot, and a vocabulary
 * that goes on growing as text goes on (Heaps), so that an index meets rare words at every size.
 * The same seed gives the same articles, on every computer.
 */
export interface GeneratedArticle {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/** Exponent and shift of the Zipf–Mandelbrot law; usual values for English prose. */
const EXPONENT = 1.07;
const SHIFT = 2.7;
/** Words common enough to be drawn again and again; beyond them every word is rarer than the last. */
const CORE = 60_000;
/** Share of words never seen before: names, misspellings, figures. */
const NEW_WORDS = 0.004;
const SOURCES = [
  'The Harbour Post',
  'Evening Ledger',
  'The Lantern',
  'North Quay Review',
  'Daily Compass',
] as const;
/** The most frequent words are those of real English, so that a language is told as surely and as quickly as in real text. */
const FREQUENT =
  'the of and to in a that it was for on is with he be by at as his from had not they have which but this are their were or one an we all she when her been will there more no who said if what up would out so them some could into about its only time than other new me two then may these first also any after'.split(
    ' ',
  );
const SYLLABLES =
  'ba be bi bo ca ce co da de di do fa fe fi ga ge go la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo an en in on ar er or al el ol st tr br gr pl'.split(
    ' ',
  );

export function* generateArticles(count: number, seed = 1): Generator<GeneratedArticle> {
  const random = randomNumbers(seed);
  const draw = zipf(CORE, random);
  const vocabulary = Array.from({ length: CORE }, (_, rank) => coinWord(rank));
  let coined = CORE;

  const word = () => (random() < NEW_WORDS ? coinWord(coined++) : vocabulary[draw()]!);
  const sentence = () => {
    const words = Array.from({ length: 6 + Math.floor(random() * 18) }, word);
    words[0] = capitalised(words[0]!);
    return `${words.join(' ')}.`;
  };
  const paragraph = () => Array.from({ length: 2 + Math.floor(random() * 5) }, sentence).join(' ');

  for (let number = 0; number < count; number++) {
    const source = SOURCES[Math.floor(random() * SOURCES.length)]!;
    const title = capitalised(Array.from({ length: 4 + Math.floor(random() * 5) }, word).join(' '));
    const date = `${1 + Math.floor(random() * 28)} ${['March', 'June', 'October'][Math.floor(random() * 3)]} ${2000 + Math.floor(random() * 25)}`;
    const byline = `By ${capitalised(word())} ${capitalised(word())}`;
    const paragraphs = Array.from({ length: 8 + Math.floor(random() * 14) }, paragraph);
    yield {
      path: join(source, String(number % 100).padStart(2, '0'), `article-${number}.txt`),
      title,
      text: `${[title, `${date}\n${byline}`, ...paragraphs].join('\n\n')}\n`,
    };
  }
}

/** Writes generated articles as files below `folder`; returns their size in bytes. */
export function writeArticles(folder: string, count: number, seed = 1): number {
  let bytes = 0;
  const made = new Set<string>();
  for (const { path, text } of generateArticles(count, seed)) {
    const target = join(folder, path);
    const parent = join(target, '..');
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

/** A pronounceable word for every number; short ones for low numbers, so that common words are short. */
function coinWord(number: number): string {
  if (number < FREQUENT.length) return FREQUENT[number]!;
  let rest = number + 7;
  let word = '';
  while (rest > 0) {
    word += SYLLABLES[rest % SYLLABLES.length]!;
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Draws ranks 0…size-1 by inversion of the cumulated Zipf–Mandelbrot weights. */
function zipf(size: number, random: () => number): () => number {
  const cumulated = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + SHIFT) ** EXPONENT;
    cumulated[rank] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulated[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Mulberry32, by Tommy Ettinger: small, quick and good enough for test data. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
