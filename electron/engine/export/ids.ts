/** What a short id stands for: a range of an article. */
export interface Identified {
  readonly uid: string;
  readonly start: number;
  readonly end: number;
}

/** Digits of the lasting id that are enough to tell the articles of most documents apart. */
const SHORTEST = 6;

/**
 * Short ids like `3f9a2c·1204`: the beginning of the article's lasting id and the place of the passage in its text. Every
 * one is different: with more digits where articles begin alike, with the end where two passages begin at one place, with
 * a number behind where the same passage stands twice.
 */
export function shortIds(passages: readonly Identified[]): string[] {
  const digits = tellingDigits(new Set(passages.map(({ uid }) => uid)));
  const plain = passages.map(({ uid, start }) => `${uid.slice(0, digits)}·${start}`);
  const beginnings = countOf(plain);
  const longer = plain.map((id, index) => (beginnings.get(id) === 1 ? id : `${id}–${passages[index]!.end}`));
  const seen = new Map<string, number>();
  return longer.map((id) => {
    const time = (seen.get(id) ?? 0) + 1;
    seen.set(id, time);
    return time === 1 ? id : `${id}·${time}`;
  });
}

function tellingDigits(uids: ReadonlySet<string>): number {
  let digits = SHORTEST;
  while (new Set([...uids].map((uid) => uid.slice(0, digits))).size < uids.size) digits += 1;
  return digits;
}

function countOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
