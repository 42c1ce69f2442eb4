import type { Block, Common } from '../../../contract/index.ts';
import type { WordSequence } from '../words.ts';
import { datesIn } from './dates.ts';
import { figuresIn } from './figures.ts';
import type { Found } from './found.ts';
import { nameEnd, nameKeys, namesAmong, type NameSide, writingOf } from './names.ts';

/** One text, read. */
export interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sequence: WordSequence;
}

/** The names, dates and figures that two texts both have, in the order of the left one. */
export function commonIn(left: ReadText, right: ReadText): Common[] {
  const [names, otherNames] = namesOfBoth(left, right);
  const here = byKey([...names, ...datesIn(left.text), ...figuresIn(left.text)]);
  const there = byKey([...otherNames, ...datesIn(right.text), ...figuresIn(right.text)]);
  return [...here]
    .flatMap(([key, found]) => {
      const others = there.get(key);
      return others ? [{ found, others }] : [];
    })
    .sort((a, b) => a.found[0]!.start - b.found[0]!.start)
    .map(({ found, others }) => ({
      kind: found[0]!.kind,
      text: left.text.slice(found[0]!.start, found[0]!.end),
      left: placesOf(found),
      right: placesOf(others),
    }));
}

function placesOf(found: readonly Found[]): [number, number][] {
  return found.map(({ start, end }) => [start, end]);
}

/** By kind and meaning; of two that overlap the one that comes first and is longer. */
function byKey(found: readonly Found[]): Map<string, Found[]> {
  const groups = new Map<string, Found[]>();
  let end = 0;
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < end) continue;
    end = one.end;
    const key = `${one.kind} ${one.key}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function namesOfBoth(left: ReadText, right: ReadText): readonly [readonly Found[], readonly Found[]] {
  const [here, there] = [left, right].map(({ text, blocks, sequence }): NameSide => {
    return { text, sequence, writing: writingOf(text, blocks, sequence) };
  }) as [NameSide, NameSide];
  const keys = nameKeys(here, there.writing);
  const otherKeys = nameKeys(there, here.writing);
  // One word of two longer names says nothing: it has to stand by itself at least once.
  const isShared = (key: string) => {
    const [isWhole, isOtherWhole] = [keys.get(key), otherKeys.get(key)];
    if (isWhole === undefined || isOtherWhole === undefined) return false;
    return isWhole || isOtherWhole || key.includes(' ');
  };
  const found = [here, there].map((side) => namesAmong(side, isShared));
  const whole = wholeNames(found.flat().map(({ key }) => key));
  const [names, otherNames] = [here, there].map((side, index) =>
    found[index]!.map(({ first, last, key }): Found => {
      return { kind: 'name', key: whole(key), start: side.sequence.starts[first]!, end: nameEnd(side, last) };
    }),
  );
  return [names!, otherNames!];
}

/** A surname alone stands for the whole name, if only one of the names ends with it. */
function wholeNames(keys: readonly string[]): (key: string) => string {
  const byLast = new Map<string, Set<string>>();
  for (const key of keys) {
    const last = key.slice(key.lastIndexOf(' ') + 1);
    if (last === key) continue;
    byLast.set(last, (byLast.get(last) ?? new Set()).add(key));
  }
  return (key) => {
    const whole = byLast.get(key);
    return whole?.size === 1 ? [...whole][0]! : key;
  };
}
