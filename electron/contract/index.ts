import type { ContractRouterClient } from '@orpc/contract';
import { archive } from './archive.ts';
import { articles } from './articles.ts';
import { compare } from './compare.ts';
import { concordance } from './concordance.ts';
import { evidence } from './evidence.ts';
import { excerpts } from './excerpts.ts';
import { exports } from './exports.ts';
import { host } from './host.ts';
import { imports } from './imports.ts';
import { log } from './log.ts';
import { masks } from './masks.ts';
import { quotes } from './quotes.ts';
import { reuse } from './reuse.ts';
import { related } from './related.ts';
import { search } from './search.ts';
import { searches } from './searches.ts';
import { tables } from './tables.ts';
import { timeline } from './timeline.ts';

/** Everything a page, the command line or a test can ask of the engine. One namespace per room of the house. */
export const contract = {
  archive,
  imports,
  articles,
  search,
  related,
  concordance,
  timeline,
  searches,
  tables,
  compare,
  reuse,
  excerpts,
  quotes,
  exports,
  evidence,
  masks,
  log,
};
export type Contract = typeof contract;
/** A client of the engine over whatever transport. */
export type Carrel = ContractRouterClient<Contract>;

/** What the browser host serves over the same socket: the engine and its own few procedures. */
export const browserContract = { ...contract, host };
export type BrowserCarrel = ContractRouterClient<typeof browserContract>;

export * from './constants.ts';
export * from './appendix.ts';
export * from './archive.ts';
export * from './articles.ts';
export * from './base.ts';
export * from './bridge.ts';
export * from './compare.ts';
export * from './concordance.ts';
export * from './document.ts';
export * from './endings.ts';
export * from './errors.ts';
export * from './evidence.ts';
export * from './excerpts.ts';
export * from './exports.ts';
export * from './imports.ts';
export * from './log.ts';
export * from './masks.ts';
export * from './pages.ts';
export * from './paragraph.ts';
export * from './quotes.ts';
export * from './reuse.ts';
export * from './related.ts';
export * from './search.ts';
export * from './searches.ts';
export * from './tables.ts';
export * from './timeline.ts';
