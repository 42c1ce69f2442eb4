import type { Article } from '../../../contract/index.ts';
import { compileLeaf, type LeafNode, type LookupContext } from '../find/leaf.ts';
import { findHits, type Hit } from '../passages/match.ts';
import type { TermNode } from '../query/ast.ts';
import { readTokens } from '../analyse/tokens.ts';
import { formsOf } from '../words/catalogue.ts';
import { slips } from '../words/spelling.ts';

/** Near spellings may be so many slips away, and words with the same beginning must share so much of the word. */
const SLIPS = 2;
const SHARED = 0.6;
const SHARED_LETTERS = 4;

/** Words named that an article has instead. */
const NAMED = 3;

type Text = Pick<Article, 'id' | 'title' | 'text' | 'language'>;

/** Why words are not found in an article, and which it has instead. */
export function whyNotThere(node: LeafNode, article: Text, context: LookupContext): string {
  const place = node.column === 'title' ? 'Its title' : 'It';
  const elsewhere = node.column === 'title' ? standsInText(node, article, context) : null;
  if (elsewhere) return elsewhere;
  switch (node.kind) {
    case 'regex':
      return `No ${node.column === 'title' ? 'part of its title' : 'paragraph of it'} matches.`;
    case 'wild':
      return `${place} has no word like “${node.text}”.`;
    case 'phrase':
      return whyNotInRow(node.text, article, place, context);
    case 'near':
      return whyNotNear(node.items, node.distance, article, place, context);
    case 'prefix':
      return `${place} has no word that begins with “${node.text}”.${insteadOf(node.text, article)}`;
    default:
      return `${place} doesn’t have “${node.text}”.${insteadOf(node.text, article)}`;
  }
}

/** Where something stands that is to be left out. */
export function whereItStands(node: LeafNode, article: Text, context: LookupContext): string | null {
  const [hit, ...others] = hitsOf(node, article.text, article.language, context);
  if (hit) {
    const times = others.length === 0 ? '' : `, ${others.length + 1} times`;
    return `It has “${article.text.slice(hit.start, hit.end)}”${times}.`;
  }
  const [titled] = hitsOf(node, article.title, article.language, context);
  return titled ? `Its title has “${article.title.slice(titled.start, titled.end)}”.` : null;
}

function standsInText(node: LeafNode, article: Text, context: LookupContext): string | null {
  const [hit] = hitsOf({ ...node, column: null }, article.text, article.language, context);
  return hit ? `“${article.text.slice(hit.start, hit.end)}” stands in its text, not in its title.` : null;
}

function hitsOf(
  node: LeafNode,
  text: string,
  language: string | null,
  context: LookupContext,
): readonly Hit[] {
  const leaf = compileLeaf(node, context);
  return leaf ? findHits(text, language, [leaf.item]) : [];
}

/** Words of the article that may be meant: spelt nearly so, or with the same beginning, as they are written there. */
function insteadOf(typed: string, { title, text, language }: Text): string {
  const form = formsOf(typed).join('');
  const written = new Map<string, string>();
  const whole = `${title}\n\n${text}`;
  const { words, starts, ends } = readTokens(whole, language);
  words.forEach(({ exact }, at) => {
    if (!written.has(exact)) written.set(exact, whole.slice(starts[at], ends[at]));
  });
  const near = [...written]
    .map(([other, spelling]) => ({ spelling, distance: distanceOf(form, other) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NAMED)
    .map(({ spelling }) => `“${spelling}”`);
  return near.length === 0 ? '' : ` It has ${near.join(', ')}.`;
}

/** Slips between two words; more for two that only begin alike, the more the less they share; infinite for others. */
function distanceOf(form: string, other: string): number {
  if (form.length >= 3 && Math.abs(form.length - other.length) <= SLIPS) {
    const cost = slips(form, other);
    if (cost <= (form.length < 6 ? 1 : SLIPS)) return cost;
  }
  let shared = 0;
  while (shared < form.length && form[shared] === other[shared]) shared++;
  const share = shared / Math.max(form.length, other.length);
  return shared >= SHARED_LETTERS && share >= SHARED ? SLIPS + 1 - share : Infinity;
}

function whyNotInRow(phrase: string, article: Text, place: string, context: LookupContext): string {
  const words = phrase.split(/\s+/u);
  const exactly = words.map((text) =>
    hitsIn({ kind: 'phrase', text, column: null, open: false }, article, context),
  );
  const otherwise = words.map((text) => hitsIn({ kind: 'word', text, column: null }, article, context));
  const absent = words.filter((_, at) => otherwise[at]!.length === 0);
  if (absent.length > 0) return `${place} lacks ${quoted(absent)}.`;
  const changed = words.flatMap((word, at) => {
    const [hit] = otherwise[at]!;
    return exactly[at]!.length === 0 && hit
      ? [`“${article.text.slice(hit.start, hit.end)}” for “${word}”`]
      : [];
  });
  if (changed.length > 0)
    return `In quotation marks words are taken as they are written: ${place.toLowerCase()} has ${changed.join(', ')}.`;
  return `${place} has all these words, but not in a row.`;
}

function whyNotNear(
  items: readonly TermNode[],
  distance: number,
  article: Text,
  place: string,
  context: LookupContext,
): string {
  const hits = items.map((item) => hitsIn(item, article, context));
  const absent = items.filter((_, at) => hits[at]!.length === 0).map(({ text }) => text);
  if (absent.length > 0) return `${place} lacks ${quoted(absent)}.`;
  const between = leastBetween(hits);
  return `${place} has these words, at best with ${between} others between them; ${distance} are allowed.`;
}

/** Other words between the first and the last of a cluster with a hit of every list, where that is least. */
function leastBetween(lists: readonly (readonly Hit[])[]): number {
  const all = lists
    .flatMap((hits, list) => hits.map((hit) => ({ hit, list })))
    .sort((a, b) => a.hit.position - b.hit.position);
  const last = new Map<number, Hit>();
  let least = Infinity;
  for (const { hit, list } of all) {
    last.set(list, hit);
    if (last.size < lists.length) continue;
    const covered = [...last.values()].reduce((sum, { length }) => sum + length, 0);
    const first = Math.min(...[...last.values()].map(({ position }) => position));
    least = Math.min(least, hit.position + hit.length - first - covered);
  }
  return Math.max(0, least);
}

function hitsIn(node: TermNode, { text, language }: Text, context: LookupContext): readonly Hit[] {
  return hitsOf(node, text, language, context);
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
