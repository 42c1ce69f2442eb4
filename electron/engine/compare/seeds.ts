import type { WordRun } from './runs.ts';

/** Words of a seed. */
const LENGTH = 3;

/** A run of words that stands more often than this in either text is a turn of phrase, and proves nothing. */
const MOST_PLACES = 4;

/**
 * Short runs that two sequences share and that are rare in both: where a passage with many small changes may be hidden,
 * of which no run is long by itself. In the order of the left sequence.
 */
export function rareSeeds(left: Int32Array, right: Int32Array): WordRun[] {
  const there = placesOf(right);
  const here = placesOf(left);
  const seeds: WordRun[] = [];
  for (const [key, places] of here) {
    const others = there.get(key);
    if (!others || places.length > MOST_PLACES || others.length > MOST_PLACES) continue;
    for (const place of places) {
      for (const other of others) {
        // Two runs may have one hash.
        if (isSame(left, place, right, other)) seeds.push({ left: place, right: other, words: LENGTH });
      }
    }
  }
  return seeds.sort((a, b) => a.left - b.left || a.right - b.right);
}

function placesOf(words: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at + LENGTH <= words.length; at++) {
    const key = keyOf(words, at);
    const known = places.get(key);
    if (!known) places.set(key, [at]);
    else if (known.length <= MOST_PLACES) known.push(at);
  }
  return places;
}

function keyOf(words: Int32Array, at: number): number {
  let key = 0;
  for (let offset = 0; offset < LENGTH; offset++) key = Math.imul(key ^ words[at + offset]!, 0x9e3779b1) | 0;
  return key;
}

function isSame(left: Int32Array, place: number, right: Int32Array, other: number): boolean {
  for (let offset = 0; offset < LENGTH; offset++) {
    if (left[place + offset] !== right[other + offset]) return false;
  }
  return true;
}
