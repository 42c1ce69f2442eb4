import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type {
  ArticleHead,
  Block,
  ExportDocument,
  ExportPassage,
  ExportSource,
  Range,
  Selection,
} from '../../contract/index.ts';
import { paragraphsOf } from '../excerpts/paragraph.ts';
import { CarrelError } from '../failure.ts';
import { articleFiles, articleHeads, loadText, type RevisionText } from '../store/articles.ts';
import { shortIds } from './ids.ts';
import { quoteBlocks } from './quote.ts';
import { type Library, select, type Wanted } from './select.ts';

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
): Promise<ExportDocument> {
  const { db } = library;
  const selected = await select(library, selection, signal);
  const heads = articleHeads(db, [...new Set(selected.wanted.map(({ article }) => article))]);
  const sources = new Map<number, ExportSource>();
  const found: Found[] = [];
  let sliceEnd = performance.now() + SLICE;
  for (const wanted of selected.wanted) {
    signal.throwIfAborted();
    const head = heads.get(wanted.article);
    const text = head && loadText(db, wanted.article, wanted.revision);
    if (!text) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id: wanted.article });
    const source = sources.get(head.id) ?? sourceOf(db, head);
    sources.set(head.id, source);
    found.push({ head, source, text, note: wanted.note, ...placeOf(text, wanted) });
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    sliceEnd = performance.now() + SLICE;
  }
  const [first] = found;
  if (!first) throw new CarrelError('EXPORT_EMPTY', undefined, undefined);
  const ids = shortIds(
    found.map(({ head, range }) => ({ uid: head.uid, start: range.start, end: range.end })),
  );
  return {
    title: title || (selected.title ?? first.head.title),
    made: today(),
    passages: found.map((one, index) => passageOf(one, ids[index]!)),
    sources: [...sources.values()],
    articles: sources.size,
  };
}

/** A passage with everything that is known of it. */
interface Found {
  readonly head: ArticleHead;
  readonly source: ExportSource;
  readonly text: RevisionText;
  readonly blocks: readonly Block[];
  readonly range: Range;
  readonly note: string;
}

function passageOf({ head, source, text, blocks, range, note }: Found, id: string): ExportPassage {
  return {
    id,
    article: head.id,
    language: head.language,
    blocks: quoteBlocks(text.text, blocks, range),
    citation: { ...source.citation, paragraphs: paragraphsOf(text.blocks, range) },
    note,
  };
}

/** The range to quote, and the blocks to quote from: a whole article is its text without what the citation says. */
function placeOf(
  { text, blocks }: RevisionText,
  wanted: Wanted,
): { readonly blocks: readonly Block[]; readonly range: Range } {
  if (!wanted.range) {
    const body = blocks.filter((block) => block.role === undefined);
    const quoted = body.length > 0 ? body : blocks;
    return {
      blocks: quoted,
      range: { start: quoted[0]?.start ?? 0, end: quoted.at(-1)?.end ?? text.length },
    };
  }
  const { start, end } = wanted.range;
  const around = wanted.cut && blocks.find((block) => block.start <= start && block.end >= end);
  const whole = around && around.end - around.start <= WHOLE_PARAGRAPH;
  return { blocks, range: whole ? { start: around.start, end: around.end } : wanted.range };
}

function sourceOf(db: Database, { id, uid, byline, title, source, published }: ArticleHead): ExportSource {
  const file = articleFiles(db, id)[0];
  return {
    article: id,
    uid,
    citation: { byline, title, source, published, path: file?.path ?? '' },
    sha256: file?.sha256 ?? null,
    importedAt: file?.importedAt ?? null,
  };
}

/** The day in the reader's own time zone, as ISO 8601 has it. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
