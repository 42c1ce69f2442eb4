import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import {
  pagesOf,
  paragraphsOf,
  type ArticleHead,
  type Block,
  type Range,
  type Selection,
} from '../../contract/index.ts';
import { CarrelError } from '../failure.ts';
import { hashOfRevision } from '../store/evidence.ts';
import {
  articleFiles,
  articleHeads,
  getAddress,
  getSaved,
  loadText,
  type RevisionText,
} from '../store/articles.ts';
import { intervieweesOf } from './cite/interview.ts';
import type { Draft, DraftPassage, DraftSource } from './draft.ts';
import { shortIds } from './ids.ts';
import { quoteBlocks } from './quote.ts';
import { type Kept, type Library, select, type Wanted } from './select.ts';

/** How long collecting may keep the engine from answering, in milliseconds. */
const SLICE = 12;

/** A paragraph up to this length is quoted as a whole where a search found something in it, in UTF-16 code units. */
const WHOLE_PARAGRAPH = 1200;

/**
 * Everything a writer needs, read from the archive in short slices.
 * @param title instead of the name the selection has by itself
 * @throws CarrelError `LIST_NOT_FOUND`, `ARTICLE_NOT_FOUND`, `EXPORT_EMPTY`; the signal's reason when it is aborted
 */
export async function collectDocument(
  library: Library,
  selection: Selection,
  title: string | undefined,
  signal: AbortSignal,
): Promise<Draft> {
  const { db } = library;
  const selected = await select(library, selection, signal);
  const heads = articleHeads(db, [...new Set(selected.wanted.map(({ article }) => article))]);
  const sources = new Map<number, DraftSource>();
  const found: Found[] = [];
  let sliceEnd = performance.now() + SLICE;
  for (const wanted of selected.wanted) {
    signal.throwIfAborted();
    const head = heads.get(wanted.article);
    const text = head && loadText(db, wanted.article, wanted.revision);
    if (!text) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id: wanted.article });
    const source = sources.get(head.id) ?? sourceOf(db, head, text.blocks);
    sources.set(head.id, source);
    const place = placeOf(text, wanted);
    const known =
      wanted.cut && found.some((one) => one.head === head && one.range.start === place.range.start);
    if (!known) {
      const sha256 = hashOfRevision(db, head.id, text.revision);
      found.push({ head, source, text, sha256, kept: wanted.kept, ...place });
    }
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    sliceEnd = performance.now() + SLICE;
  }
  if (found.length === 0) throw new CarrelError('EXPORT_EMPTY', undefined, undefined);
  const ids = shortIds(
    found.map(({ head, range }) => ({ uid: head.uid, start: range.start, end: range.end })),
  );
  const byExcerpt = new Map(found.map(({ kept }, index) => [kept?.id, ids[index]!]));
  return {
    title: title || (selected.title ?? titleAfter([...sources.values()])),
    made: today(),
    passages: found.map((one, index) => passageOf(one, ids[index]!, byExcerpt)),
    sources: [...sources.values()],
    articles: sources.size,
    masked: false,
    log: null,
  };
}

/** Where a passage is taken from. */
interface Place {
  readonly blocks: readonly Block[];
  readonly range: Range;
}

/** A passage with everything that is known of it. */
interface Found extends Place {
  readonly head: ArticleHead;
  readonly source: DraftSource;
  readonly text: RevisionText;
  readonly sha256: string;
  readonly kept: Kept | undefined;
}

/** @param byExcerpt the ids of the passages by those of the excerpts they are */
function passageOf(
  { head, source, text, sha256, blocks, range, kept }: Found,
  id: string,
  byExcerpt: ReadonlyMap<number | undefined, string>,
): DraftPassage {
  return {
    id,
    article: head.id,
    language: head.language,
    section: kept?.section ?? null,
    pair: (kept?.pair && byExcerpt.get(kept.pair)) || null,
    colour: kept?.colour ?? null,
    tags: kept?.tags ?? [],
    blocks: quoteBlocks(text.text, blocks, range),
    citation: {
      ...source.citation,
      paragraphs: paragraphsOf(text.blocks, range),
      pages: pagesOf(text.blocks, range),
    },
    note: kept?.note ?? '',
    masked: [],
    place: { uid: head.uid, revision: text.revision, start: range.start, end: range.end, sha256 },
  };
}

/** What to quote, and the blocks to quote it from: a whole article is its text without what the citation says. */
function placeOf({ text, blocks }: RevisionText, { range, cut }: Wanted): Place {
  const body = blocks.filter((block) => block.role === undefined);
  if (range) return { blocks, range: cut ? paragraphFor(body, range) : range };
  const quoted = body.length > 0 ? body : blocks;
  return { blocks: quoted, range: { start: quoted[0]?.start ?? 0, end: quoted.at(-1)?.end ?? text.length } };
}

/** The paragraph of the body around a cut if it isn't too long, else the cut; for a cut out of the title the first one. */
function paragraphFor(body: readonly Block[], cut: Range): Range {
  const around = body.find((block) => block.start <= cut.start && block.end >= cut.end);
  const chosen = around ?? body.find((block) => block.kind !== 'heading');
  if (!chosen || (around && around.end - around.start > WHOLE_PARAGRAPH)) return cut;
  return { start: chosen.start, end: chosen.end };
}

function sourceOf(
  db: Database,
  { id, uid, byline, title, source, published, language }: ArticleHead,
  blocks: readonly Block[],
): DraftSource {
  const file = articleFiles(db, id)[0];
  const address = getAddress(db, id);
  const saved = address === null ? null : getSaved(db, id);
  return {
    article: id,
    uid,
    citation: {
      byline,
      title,
      source,
      published,
      interviewees: intervieweesOf(blocks, byline),
      path: file?.path ?? '',
    },
    language,
    address,
    saved: saved && saved.toISOString().slice(0, 10),
    sha256: file?.sha256 ?? null,
    importedAt: file?.importedAt ?? null,
  };
}

function titleAfter([first, ...others]: readonly DraftSource[]): string {
  const more =
    others.length === 0 ? '' : ` and ${others.length} more article${others.length === 1 ? '' : 's'}`;
  return `${first?.citation.title}${more}`;
}

/** The day in the reader's own time zone, as ISO 8601 has it. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
