import type { Database } from 'better-sqlite3';
import type { Range, Review } from '../../contract/index.ts';
import { CarrelError } from '../failure.ts';
import { wordDiff } from '../quote/diff.ts';
import { articleHeads, loadText } from '../store/articles.ts';
import { changeExcerpts } from '../store/excerpt-changes.ts';
import { unsettledExcerpts, updateExcerpt } from '../store/excerpts.ts';
import { loadExcerpts, quoteOf } from './excerpts.ts';
import { presentExcerpts } from './present.ts';

/** The order in which a person wants to see them: what needs a decision first. */
const URGENCY = { uncertain: 0, lost: 1, moved: 2, exact: 3 } as const;

/** The excerpts whose articles changed and that nobody has decided on, those that need a decision first. */
export async function reviews(db: Database): Promise<Review[]> {
  const excerpts = await presentExcerpts(db, unsettledExcerpts(db));
  return excerpts
    .filter(({ anchor }) => anchor.state !== 'exact')
    .sort((a, b) => URGENCY[a.anchor.state] - URGENCY[b.anchor.state] || a.id - b.id)
    .map((excerpt) => {
      const { text } = excerpt.anchor;
      return { excerpt, diff: text === null ? null : [...wordDiff(excerpt.quote, text)] };
    });
}

/**
 * Makes an excerpt a passage of this revision from now on.
 * @throws CarrelError `EXCERPT_NOT_FOUND`, `ARTICLE_NOT_FOUND`, `RANGE_INVALID`
 */
export function reanchor(db: Database, id: number, revision: number, range: Range): void {
  changeExcerpts(db, 'put the passage at its new place', () => {
    const [excerpt] = loadExcerpts(db, [id]);
    const source = loadText(db, excerpt!.article, revision);
    if (!source) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id: excerpt!.article });
    updateExcerpt(db, excerpt!, { revision, ...quoteOf(source.text, range), settled: null });
  });
}

/** Leaves excerpts as they are until their articles change again. @throws CarrelError `EXCERPT_NOT_FOUND` */
export function settle(db: Database, ids: readonly number[]): void {
  changeExcerpts(
    db,
    ids.length === 1 ? 'keep the passage as it was' : 'keep the passages as they were',
    () => {
      const excerpts = loadExcerpts(db, ids);
      const heads = articleHeads(db, [...new Set(excerpts.map(({ article }) => article))]);
      for (const excerpt of excerpts) {
        updateExcerpt(db, excerpt, { settled: heads.get(excerpt.article)!.revision });
      }
    },
  );
}
