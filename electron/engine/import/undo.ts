import type { Undone } from '../../contract/index.ts';
import type { SearchIndex } from '../search/index.ts';
import { formerEncodings, getJob, keepFormerEncodings, markUndone } from '../store/jobs.ts';
import type { Store } from '../store/open.ts';
import {
  addRevision,
  countArticleChange,
  loadVersion,
  revisionsOfJob,
  type Stamp,
} from '../store/revisions.ts';
import { articlesOfJob, hiddenArticlesOfJob, hideArticle, isTextShown, showArticle } from '../store/undo.ts';
import { swapEncodings } from './encodings.ts';
import { inSlices } from './slices.ts';

/** Articles that were left alone are named up to this number. */
const NAMED = 100;

type Kept = Undone['keptArticles'][number];

/** One step of the work: an article to be dealt with, which says whether it was, or why not. */
type Step = (stamp: Stamp) => 'article' | 'revision' | Kept | null;

/**
 * Undoes an import as a whole: the articles that were new with it are hidden, the texts it changed are what they were
 * before, as one more revision. Nothing is erased; what somebody has worked on since stays as it is.
 * @throws CarrelError `JOB_NOT_FOUND`
 */
export function undoImport(store: Store, index: SearchIndex, job: number): Promise<Undone> {
  const { db } = store;
  const at = new Date().toISOString();
  const steps: Step[] = [
    ...articlesOfJob(db, job).map(({ id, title, why, heldBy }): Step => (stamp) => {
      if (why) return { article: id, title, why };
      if (hideArticle(db, id, heldBy, stamp)) return { article: id, title, why: 'elsewhere' };
      index.remove(id);
      return 'article';
    }),
    // The last one first: one text may have been let go of for another to become it.
    ...revisionsOfJob(db, job)
      .toReversed()
      .map(({ article, number, newest, title, takenBack }): Step => (stamp) => {
        if (takenBack) return null;
        if (number !== newest) return { article, title, why: 'changed' };
        const before = loadVersion(db, article, number - 1)!;
        if (isTextShown(db, article, before.version.textHash)) return { article, title, why: 'elsewhere' };
        addRevision(db, article, before.version, before.original, stamp, number);
        return 'revision';
      }),
  ];
  return takeSteps(store, index, job, steps, at, () => markUndone(db, job, at));
}

/** Takes the undoing of an import back. @throws CarrelError `JOB_NOT_FOUND` */
export function redoImport(store: Store, index: SearchIndex, job: number): Promise<Undone> {
  const { db } = store;
  const steps: Step[] = [
    // In the order of the import: what a changed article had said before may be a new one's text.
    ...revisionsOfJob(db, job).map(({ article, number, title, takenBack }): Step => (stamp) => {
      if (!takenBack) return null;
      const again = loadVersion(db, article, number)!;
      if (isTextShown(db, article, again.version.textHash)) return { article, title, why: 'elsewhere' };
      addRevision(db, article, again.version, again.original, stamp);
      return 'revision';
    }),
    ...hiddenArticlesOfJob(db, job).map(({ id, title, textHash }): Step => (stamp) => {
      if (isTextShown(db, id, textHash)) return { article: id, title, why: 'elsewhere' };
      showArticle(db, id, stamp);
      return 'article';
    }),
  ];
  return takeSteps(store, index, job, steps, new Date().toISOString(), () => markUndone(db, job, null));
}

async function takeSteps(
  { db }: Store,
  index: SearchIndex,
  job: number,
  steps: readonly Step[],
  at: string,
  conclude: () => void,
): Promise<Undone> {
  const done = { articles: 0, revisions: 0, kept: 0, keptArticles: [] as Kept[] };
  const rest = [...steps].reverse();
  await inSlices(db, (isOver) => {
    const stamp: Stamp = { changed: countArticleChange(db), at, job };
    while (rest.length > 0 && !isOver()) {
      const result = rest.pop()!(stamp);
      if (result === 'article') done.articles += 1;
      else if (result === 'revision') done.revisions += 1;
      else if (result !== null) {
        done.kept += 1;
        if (done.keptArticles.length < NAMED) done.keptArticles.push(result);
      }
    }
    if (rest.length > 0) return true;
    const former = formerEncodings(db, job);
    if (former) keepFormerEncodings(db, job, swapEncodings(db, former));
    conclude();
    return false;
  });
  // It is done; what the index can't be told now, it catches up with.
  await index.catchUp().catch(() => undefined);
  return { summary: getJob(db, job)!, ...done };
}
