import { CarrelError } from '../failure.ts';
import type { SearchIndex } from '../search/index.ts';
import { changedArticles, changeItems, markChangeUndone, type ChangeItem } from '../store/changes.ts';
import { putCorrection, putTagCorrection } from '../store/corrections.ts';
import type { Store } from '../store/open.ts';
import { changeArticles } from './correct.ts';

/**
 * Takes a correction back: what it changed is as it was before, corrected or not. A field that a later stroke changed is
 * left as that one made it.
 * @returns how many articles changed
 * @throws CarrelError `CHANGE_NOT_FOUND`
 */
export async function undoChange(store: Store, index: SearchIndex, change: number): Promise<number> {
  const { db } = store;
  const at = new Date().toISOString();
  if (!markChangeUndone(db, change, at)) throw new CarrelError('CHANGE_NOT_FOUND', undefined, { change });
  return changeArticles(store, index, changedArticles(db, change), (article) => {
    const items = changeItems(db, change, article);
    for (const item of items) putBack(store, article, item, at);
    return items;
  });
}

function putBack({ db }: Store, article: number, item: ChangeItem, at: string): void {
  const { field, name, corrected, value } = item;
  if (field === 'tag') putTagCorrection(db, article, name, corrected ? value === '1' : null);
  else putCorrection(db, article, field, corrected ? { value } : null, at);
}
