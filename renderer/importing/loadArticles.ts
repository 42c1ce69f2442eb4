import type { Carrel } from '../../electron/contract/index.ts';

/** Which files of a report are meant. */
export type ReportFilter = Omit<Parameters<Carrel['imports']['report']>[0], 'offset' | 'limit'>;

/** Rows asked for at a time: as many as there can be. */
const PAGE = 1000;

/** The articles of all files of a report that a filter leaves, each once. */
export async function loadArticles(carrel: Carrel, filter: ReportFilter): Promise<readonly number[]> {
  const articles = new Set<number>();
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await carrel.imports.report({ ...filter, offset, limit: PAGE });
    total = page.total;
    for (const { article } of page.items) if (article !== null) articles.add(article);
  }
  return [...articles];
}
