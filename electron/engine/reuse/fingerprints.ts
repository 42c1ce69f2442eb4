import { mixed } from '../search/analyse/hash.ts';

/** Terms of a shingle: long enough that two texts rarely have one in common by chance, short enough to fit into a sentence. */
export const SHINGLE = 6;

/** Of so many shingles in a row at least one is kept: whatever two texts share of {@link SHINGLE} + this many terms is found. */
const WINDOW = 48;

/** A short text keeps about so many all the same. */
const LEAST = 8;

/** Fingerprints are numbers below 2^31: six digits to base 36. */
const BITS = 31;

/**
 * The hashes of all runs of {@link SHINGLE} terms, by the number of their first term.
 * @param hashes of the terms (`Word.hash`)
 */
export function shinglesOf(hashes: readonly number[]): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, hashes.length - SHINGLE + 1));
  let rolling = 0;
  for (let at = 0; at < hashes.length; at++) {
    rolling = (Math.imul(rolling, BASE) + hashes[at]!) | 0;
    if (at >= SHINGLE) rolling = (rolling - Math.imul(hashes[at - SHINGLE]!, OUT)) | 0;
    if (at >= SHINGLE - 1) shingles[at - SHINGLE + 1] = mixed(rolling) >>> (32 - BITS);
  }
  return shingles;
}

/**
 * The fingerprints that a text is known by: of every {@link WINDOW} shingles in a row the one with the least hash, each
 * number once, ascending. Winnowing (Schleimer, Wilkerson, Aiken: "Winnowing: Local Algorithms for Document
 * Fingerprinting", SIGMOD 2003). About two for every 48 words.
 * @param hashes of the terms (`Word.hash`)
 */
export function fingerprintsOf(hashes: readonly number[]): Uint32Array {
  return winnow(shinglesOf(hashes));
}

function winnow(shingles: Uint32Array): Uint32Array {
  const window = Math.min(WINDOW, Math.max(1, Math.floor(shingles.length / LEAST)));
  const kept = new Set<number>();
  let least = -1;
  for (let end = window - 1; end < shingles.length; end++) {
    const start = end - window + 1;
    if (least >= start) {
      if (shingles[end]! <= shingles[least]!) least = end;
    } else {
      least = start;
      for (let at = start + 1; at <= end; at++) if (shingles[at]! <= shingles[least]!) least = at;
    }
    kept.add(shingles[least]!);
  }
  return Uint32Array.from(kept).sort();
}

/** Multiplier of the rolling hash, and what a term counts that leaves it. */
const BASE = 0x01000193;
const OUT = Array.from({ length: SHINGLE }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** A fingerprint as the index knows it. */
export function termOf(fingerprint: number): string {
  return fingerprint.toString(36).padStart(6, '0');
}
