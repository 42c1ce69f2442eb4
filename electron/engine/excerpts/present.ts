import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { pagesOf, paragraphsOf, type ArticleHead, type Excerpt } from '../../contract/index.ts';
import { articleHeads, loadText, type RevisionText } from '../store/articles.ts';
import { storedExcerpts, type StoredExcerpt } from '../store/excerpts.ts';
import { type Anchor, locate } from './anchor.ts';
import { headingsOf } from './contents.ts';

/** How long finding passages again may keep the engine from answering, in milliseconds. */
const SLICE = 12;

/** Excerpts whose place is remembered. */
const REMEMBERED = 20_000;

/**
 * Stored excerpts as a page shows them, in the same order: with their article, their heading, their paragraph and their
 * place in the newest text. Works in short slices.
 */
export async function presentExcerpts(db: Database, excerpts: readonly StoredExcerpt[]): Promise<Excerpt[]> {
  const heads = articleHeads(db, [...new Set(excerpts.map(({ article }) => article))]);
  const headings = headingsOf(db, excerpts);
  const pairs = livingPairs(db, excerpts);
  const textOf = reader(db);
  const result: Excerpt[] = [];
  let sliceEnd = performance.now() + SLICE;
  for (const excerpt of excerpts) {
    const head = heads.get(excerpt.article)!;
    const { paragraph, page, ...anchor } = placeOf(db, excerpt, head, textOf);
    const { id, list, revision, start, end, quote, note, colour, tags, createdAt } = excerpt;
    const heading = headings.get(id);
    result.push({
      id,
      list,
      article: reference(head),
      revision,
      start,
      end,
      quote,
      note,
      colour,
      tags: [...tags],
      section: heading ? { id: heading.id, name: heading.name } : null,
      pair: excerpt.pair !== null && pairs.has(excerpt.pair) ? excerpt.pair : null,
      paragraph,
      page,
      anchor: { ...anchor, settled: excerpt.settled === head.revision },
      createdAt,
    });
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    sliceEnd = performance.now() + SLICE;
  }
  return result;
}

/** What of an article a citation needs. */
export function reference({ id, uid, title, byline, published, source }: ArticleHead): Excerpt['article'] {
  return { id, uid, title, byline, published, source };
}

function livingPairs(db: Database, excerpts: readonly StoredExcerpt[]): ReadonlySet<number> {
  const others = excerpts.flatMap(({ pair }) => (pair === null ? [] : [pair]));
  if (others.length === 0) return new Set();
  return new Set(storedExcerpts(db, others).flatMap(({ id, removed }) => (removed ? [] : [id])));
}

type ReadText = (article: number, revision: number) => RevisionText;

/** Reads each text once; the last few of them, since there may be many and long ones. */
function reader(db: Database): ReadText {
  const texts = new Map<string, RevisionText>();
  return (article, revision) => {
    const key = `${article}/${revision}`;
    // The schema's foreign key promises that every revision an excerpt points into is there.
    const text = texts.get(key) ?? loadText(db, article, revision)!;
    texts.delete(key);
    texts.set(key, text);
    if (texts.size > 8) texts.delete(texts.keys().next().value!);
    return text;
  };
}

type FoundAgain = Anchor & Pick<Excerpt, 'paragraph' | 'page'>;

const places = new WeakMap<Database, Map<string, FoundAgain>>();

/** The paragraph and page of an excerpt and its place in the newest text: found once for each revision. */
function placeOf(
  db: Database,
  excerpt: StoredExcerpt,
  { revision: newest }: ArticleHead,
  textOf: ReadText,
): FoundAgain {
  let known = places.get(db);
  if (!known) places.set(db, (known = new Map()));
  const { article, revision, start, end } = excerpt;
  const key = [article, revision, start, end, newest].join(' ');
  let place = known.get(key);
  if (!place) {
    const marked = textOf(article, revision);
    const anchor: Anchor =
      revision === newest
        ? { state: 'exact', start, end, text: null }
        : locate(excerpt, marked.text, textOf(article, newest).text);
    place = {
      ...anchor,
      paragraph: paragraphsOf(marked.blocks, excerpt)[0],
      page: pagesOf(marked.blocks, excerpt)?.[0] ?? null,
    };
    known.set(key, place);
    if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
  }
  return place;
}
