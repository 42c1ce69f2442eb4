import type { z } from 'zod';
import { correctableFields, type correctionsSchema } from '../../contract/index.ts';
import { inSlices } from '../import/slices.ts';
import { prepareEntry } from '../search/indexing/entry.ts';
import type { SearchIndex } from '../search/index.ts';
import { loadSource } from '../search/indexing/postings.ts';
import { addChange, addChangeItem, type ChangeItem } from '../store/changes.ts';
import {
  listCorrections,
  putCorrection,
  putTagCorrection,
  shownHead,
  shownTags,
  type Head,
} from '../store/corrections.ts';
import type { Store } from '../store/open.ts';
import { touchArticle } from '../store/revisions.ts';

type CorrectionSet = z.output<typeof correctionsSchema>;

/** With more articles than this the index follows in the background. */
const AT_ONCE = 20;

/**
 * Corrects what articles say of themselves. Articles that say so already, and numbers of none, are passed over.
 * @returns the number to take all of it back by, null if nothing changed, and how many articles changed
 */
export async function correctArticles(
  store: Store,
  index: SearchIndex,
  articles: readonly number[],
  set: CorrectionSet,
): Promise<{ readonly change: number | null; readonly articles: number }> {
  const { db } = store;
  const at = new Date().toISOString();
  let change: number | null = null;
  const corrected = await changeArticles(store, index, articles, (article) => {
    const before = correctOne(store, article, set, at);
    if (before.length === 0) return before;
    change ??= addChange(db, at);
    for (const item of before) addChangeItem(db, change, article, item);
    return before;
  });
  return { change, articles: corrected };
}

/**
 * Changes articles one by one, in short transactions, and sees to it that the index follows.
 * @param alter does it and says what was there before, by field; nothing if it left the article as it was
 * @returns how many were changed
 */
export async function changeArticles(
  { db }: Store,
  index: SearchIndex,
  articles: readonly number[],
  alter: (article: number) => readonly ChangeItem[],
): Promise<number> {
  const rest = [...new Set(articles)].reverse();
  const worded: number[] = [];
  let altered = 0;
  await inSlices(db, (isOver) => {
    const touched: number[] = [];
    while (rest.length > 0 && !isOver()) {
      const article = rest.pop()!;
      const items = alter(article);
      if (items.length === 0) continue;
      altered += 1;
      if (items.some(({ field }) => field === 'title' || field === 'language')) worded.push(article);
      else touched.push(article);
    }
    // Words are indexed, and of the head only the title is one of them.
    if (touched.length > 0) index.keepAll(touched, () => touchArticle(db, touched));
    if (worded.length > 0) touchArticle(db, worded);
    return rest.length > 0;
  });
  if (worded.length > AT_ONCE) index.catchUp().catch(() => undefined);
  else {
    index.putAll(
      worded.flatMap((id) => {
        const source = loadSource(db, id);
        return source ? [[id, prepareEntry(source)] as const] : [];
      }),
    );
  }
  return altered;
}

/** @returns what was there before of all that changed */
function correctOne({ db }: Store, article: number, set: CorrectionSet, at: string): ChangeItem[] {
  const head = shownHead(db, article);
  if (!head) return [];
  const corrected = listCorrections(db, article);
  const items: ChangeItem[] = [];
  for (const field of correctableFields) {
    const value = valueFor(field, set, head);
    const resets = value === undefined && (set.reset?.includes(field) ?? false);
    if (resets ? !corrected.some((one) => one.field === field) : value === undefined || value === head[field])
      continue;
    const before = putCorrection(db, article, field, value === undefined ? null : { value }, at);
    items.push({ field, name: '', corrected: before !== null, value: before?.value ?? null });
  }
  const tags = new Set(shownTags(db, article).map((name) => name.toLowerCase()));
  const tagged = (name: string, given: boolean) => {
    if (tags.has(name.toLowerCase()) === given) return;
    const before = putTagCorrection(db, article, name, given);
    items.push({
      field: 'tag',
      name,
      corrected: before !== null,
      value: before === null ? null : String(Number(before)),
    });
  };
  for (const name of set.tags?.add ?? []) tagged(name, true);
  for (const name of set.tags?.remove ?? []) tagged(name, false);
  return items;
}

function valueFor(field: keyof Head, set: CorrectionSet, head: Head): string | null | undefined {
  return field in head ? set[field] : undefined;
}
