import type { ArticleHead, sorts } from '../../contract/index.ts';
import type { Concordances } from '../concordance/concordances.ts';
import { listArticles } from '../search/search.ts';
import { articleHeads, articlePlaces } from '../store/articles.ts';
import { factsOf, type Row, type RowSource } from './table.ts';

/** Articles read at once. */
const PORTION = 500;

const columns = [
  'id',
  'uid',
  'title',
  'byline',
  'published',
  'source',
  'language',
  'words',
  'tags',
  'hits',
  'path',
] as const;

/** Every article of a search in its order, with how often the query stands in it. */
export function articleRows(
  concordances: Concordances,
  { query, sort }: { readonly query: string; readonly sort: (typeof sorts)[number] },
  signal?: AbortSignal,
): RowSource {
  return { columns, title: query.trim() || 'All articles', portions: portions(), item };

  async function* portions() {
    const { searcher } = concordances;
    const { ids } = await listArticles(searcher, { query, sort }, signal);
    const concordance = await concordances.current({ query, once: false });
    await concordance.readAll(signal);
    const hits = new Map(concordance.articles.map((article) => [article.id, article.hits]));
    for (let at = 0; at < ids.length; at += PORTION) {
      signal?.throwIfAborted();
      const some = ids.slice(at, at + PORTION);
      const heads = articleHeads(searcher.store.db, some);
      const places = articlePlaces(searcher.store.db, some);
      yield some.flatMap((id): Row[] => {
        const head = heads.get(id);
        return head ? [rowOf(head, hits.get(id) ?? 0, places.get(id)?.path ?? '')] : [];
      });
    }
  }
}

function rowOf(head: ArticleHead, hits: number, path: string): Row {
  const { id, uid, title, byline, published, source, language, words, tags } = head;
  return { id, uid, title, byline, published, source, language, words, tags: tags.join('; '), hits, path };
}

function item({ title, byline, source, published, path }: Row): string {
  const [heading = ''] = factsOf(title);
  return `- [ ] ${[`**${heading}**`, ...factsOf(byline, source, published)].join(', ')}  \n  ${factsOf(path).join('')}`;
}
