/** The search of one archive: its index, and the questions it answers. */
export { prepareEntry, type EntrySource, type IndexEntry } from './indexing/entry.ts';
export { SearchIndex, type IndexStatus } from './indexing/search-index.ts';
export { search } from './search.ts';
export { type Searcher, searcherOf } from './searcher.ts';
