import type { Database } from 'better-sqlite3';
import { BLOCK_SEPARATOR, type Line, type Range } from '../../contract/index.ts';
import { articleHeads, loadText } from '../store/articles.ts';
import type { LinePlace } from './concordance.ts';

/** What is shown on each side of a node, in UTF-16 code units: as much as the widest window holds. */
const AROUND = 140;

/** Lines as they are shown. Those of articles that were removed meanwhile are left out. */
export function linesAt(db: Database, places: readonly LinePlace[]): Line[] {
  const heads = articleHeads(db, [...new Set(places.map(({ article }) => article.id))]);
  const texts = new Map<number, string | undefined>();
  return places.flatMap(({ number, article: { id, revision }, start, end }): Line[] => {
    const head = heads.get(id);
    if (!texts.has(id)) texts.set(id, loadText(db, id, revision)?.text);
    const text = texts.get(id);
    if (!head || text === undefined) return [];
    const { title, source, published, language } = head;
    return [
      {
        number,
        article: id,
        revision,
        title,
        source,
        published,
        language,
        start,
        end,
        left: text.slice(wordFrom(text, start - AROUND), start),
        node: text.slice(start, end),
        right: text.slice(end, wordTo(text, end + AROUND)),
        sentence: sentenceAround(text, { start, end }, language),
      },
    ];
  });
}

/** Letters of a word that may be left out so that a context doesn't begin within it. */
const LONGEST_CUT = 24;

function wordFrom(text: string, from: number): number {
  if (from <= 0) return 0;
  const space = text.slice(from, from + LONGEST_CUT).search(/\s/);
  return from + (space >= 0 ? space : isWithinPair(text, from) ? 1 : 0);
}

function wordTo(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(to - LONGEST_CUT, to).search(/\s\S*$/);
  return space >= 0 ? to - LONGEST_CUT + space : to - (isWithinPair(text, to) ? 1 : 0);
}

function isWithinPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** A paragraph longer than this is only looked at around the node, in UTF-16 code units. */
const LONGEST_PARAGRAPH = 4_000;

/** The sentences that a place touches, without the blanks around them; never beyond its paragraph. */
export function sentenceAround(text: string, { start, end }: Range, language: string | null): Range {
  const before = text.lastIndexOf(BLOCK_SEPARATOR, start - 1);
  const behind = text.indexOf(BLOCK_SEPARATOR, end);
  const from = Math.max(before < 0 ? 0 : before + BLOCK_SEPARATOR.length, start - LONGEST_PARAGRAPH);
  const to = Math.min(behind < 0 ? text.length : behind, end + LONGEST_PARAGRAPH);
  const sentences = [...segmenter(language).segment(text.slice(from, to))].filter(
    ({ index, segment }) => from + index < end && from + index + segment.length > start,
  );
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last) return { start, end };
  const [sentenceStart, sentenceEnd] = [from + first.index, from + last.index + last.segment.length];
  const sentence = text.slice(sentenceStart, sentenceEnd);
  return {
    start: sentenceStart + sentence.length - sentence.trimStart().length,
    end: sentenceStart + sentence.trimEnd().length,
  };
}

const segmenters = new Map<string | null, Intl.Segmenter>();

function segmenter(language: string | null): Intl.Segmenter {
  let known = segmenters.get(language);
  if (!known) {
    known = new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' });
    segmenters.set(language, known);
  }
  return known;
}
