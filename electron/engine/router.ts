import { os, type Router } from '@orpc/server';
import type { Contract } from '../contract/index.ts';
import { guard, type NoContext } from './api.ts';
import { archiveApi } from './archive/api.ts';
import { articlesApi } from './archive/articles.ts';
import { refuseWriting } from './archive/reading.ts';
import { compareApi } from './compare/api.ts';
import { concordanceApi } from './concordance/api.ts';
import type { Engine } from './engine.ts';
import { evidenceApi } from './evidence/api.ts';
import { excerptsApi } from './excerpts/api.ts';
import { exportsApi } from './export/api.ts';
import { importsApi } from './import/api.ts';
import { logApi } from './log/api.ts';
import { masksApi } from './mask/api.ts';
import { quotesApi } from './quote/api.ts';
import { relatedApi } from './related/api.ts';
import { reuseApi } from './reuse/api.ts';
import { searchesApi } from './saved/api.ts';
import { searchApi } from './search/api.ts';
import { tablesApi } from './tables/api.ts';
import { timelineApi } from './timeline/api.ts';

/** Everything the contract promises, answered by one engine. Serve it over any transport, or call it directly. */
export function createRouter(engine: Engine): Router<Contract, NoContext> {
  const router = {
    archive: archiveApi(engine),
    articles: articlesApi(engine),
    compare: compareApi(engine),
    concordance: concordanceApi(engine),
    evidence: evidenceApi(engine),
    excerpts: excerptsApi(engine),
    exports: exportsApi(engine),
    imports: importsApi(engine),
    log: logApi(engine),
    masks: masksApi(engine),
    quotes: quotesApi(engine),
    related: relatedApi(engine),
    reuse: reuseApi(engine),
    search: searchApi(engine),
    searches: searchesApi(engine),
    tables: tablesApi(engine),
    timeline: timelineApi(engine),
  };
  return engine.readOnly ? os.use(guard).use(refuseWriting(engine.readOnly)).router(router) : router;
}
