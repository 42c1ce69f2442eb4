import type { ArticleHead, ExcerptList, Selection } from '../../electron/contract/index.ts';

/** What an export can be made of. */
export type Source = 'article' | 'ticked' | 'passages' | 'list' | 'search' | 'articles';

export interface Sources {
  /** The article the window was opened for. */
  readonly article: Pick<ArticleHead, 'id' | 'title'> | null;
  /** Articles ticked in a list the window was opened from. */
  readonly ticked: readonly number[];
  /** Kept passages selected in the tray, in the order they are shown. */
  readonly passages: readonly number[];
  readonly list: ExcerptList | null;
  readonly query: string;
  readonly articles: readonly Pick<ArticleHead, 'id' | 'title'>[];
}

/** What there is to export right now; the first one is proposed. */
export function availableSources({
  article,
  ticked,
  passages,
  list,
  query,
  articles,
}: Sources): readonly Source[] {
  const sources: Source[] = article ? ['article'] : [];
  if (ticked.length > 0) sources.push('ticked');
  if (passages.length > 0) sources.push('passages');
  if (list && list.excerpts > 0) sources.push('list');
  if (query.trim() !== '') sources.push('search');
  if (articles.length > 0) sources.push('articles');
  return sources;
}

export function selectionOf(
  source: Source,
  { article, ticked, passages, list, query, articles }: Sources,
): Selection {
  switch (source) {
    case 'article':
      return { articles: article ? [article.id] : [] };
    case 'ticked':
      return { articles: [...ticked] };
    case 'passages':
      return { excerpts: [...passages] };
    case 'list':
      return { list: list?.id ?? 0 };
    case 'search':
      return { query };
    case 'articles':
      return { articles: [...new Set(articles.map(({ id }) => id))] };
  }
}

/** Characters that no file name can have on some system, and what may not stand at its ends. */
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*]+/gu;

/** A file name for a title, without its ending. */
export function fileNameOf(title: string): string {
  const name = title
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, '');
  return name === '' ? 'Passages' : name;
}
