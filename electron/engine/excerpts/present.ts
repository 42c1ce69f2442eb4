import type { Database } from 'better-sqlite3';
import type { ArticleHead, Excerpt } from '../../contract/index.ts';
import { articleHeads, loadText, type RevisionText } from '../store/articles.ts';
import type { StoredExcerpt } from '../store/excerpts.ts';
import { type Anchor, locate } from './anchor.ts';
import { paragraphsOf } from './paragraph.ts';

/** Stored excerpts as a page shows them: with their article, their paragraph and their place in the newest text. */
export function presentExcerpts(db: Database, excerpts: readonly StoredExcerpt[]): Excerpt[] {
  const heads = articleHeads(
    db,
    excerpts.map(({ article }) => article),
  );
  const texts = new Map<string, RevisionText>();
  const textOf = (article: number, revision: number): RevisionText => {
    const key = `${article}/${revision}`;
    let text = texts.get(key);
    // The schema's foreign key promises that every revision an excerpt points into is there.
    if (!text) texts.set(key, (text = loadText(db, article, revision)!));
    return text;
  };
  return excerpts.map((excerpt) => {
    const head = heads.get(excerpt.article)!;
    const marked = textOf(excerpt.article, excerpt.revision);
    const { id, list, revision, start, end, quote, note, createdAt } = excerpt;
    return {
      id,
      list,
      article: reference(head),
      revision,
      start,
      end,
      quote,
      note,
      paragraph: paragraphsOf(marked.blocks, excerpt)[0],
      anchor: anchorOf(excerpt, head, marked, textOf),
      createdAt,
    };
  });
}

function reference({ id, uid, title, byline, published, source }: ArticleHead): Excerpt['article'] {
  return { id, uid, title, byline, published, source };
}

function anchorOf(
  excerpt: StoredExcerpt,
  { revision }: ArticleHead,
  marked: RevisionText,
  textOf: (article: number, revision: number) => RevisionText,
): Anchor {
  if (revision === excerpt.revision) return { state: 'exact', start: excerpt.start, end: excerpt.end };
  return locate(excerpt, marked.text, textOf(excerpt.article, revision).text);
}
