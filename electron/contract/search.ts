import { z } from 'zod';
import { procedure } from './base.ts';
import { articleHeadSchema, rangeSchema } from './document.ts';

/** `[start, end)` within the text it comes with, in UTF-16 code units. */
export const highlightSchema = z.tuple([z.int(), z.int()]);
export type Highlight = Readonly<z.infer<typeof highlightSchema>>;

export const passageSchema = z.object({
  /** Index of its block in the article. */
  block: z.int(),
  /** Where `text` begins in the canonical text. `text` is a contiguous slice of it. */
  start: z.int(),
  text: z.string(),
  highlights: z.array(highlightSchema),
});
export type Passage = Readonly<z.infer<typeof passageSchema>>;

export const resultSchema = articleHeadSchema.extend({
  path: z.string(),
  /** Files that hold it now. */
  places: z.int(),
  score: z.number(),
  /** How often the query's words stand in the article. */
  hits: z.int(),
  /** Words of the query it lacks; empty for an article with all of them. */
  missing: z.array(z.string()),
  /** Where in `title` the query matched. */
  titleHighlights: z.array(highlightSchema),
  passages: z.array(passageSchema),
  /** How many near-duplicates of it there are in the archive. */
  near: z.int(),
  /** The same number for all that are near-duplicates of one another; null for an article without any. */
  story: z.int().nullable(),
});
export type SearchResult = Readonly<z.infer<typeof resultSchema>>;

export const facetSchema = z.object({ value: z.string(), articles: z.int() });
export type Facet = Readonly<z.infer<typeof facetSchema>>;

export const facetsSchema = z.object({
  source: z.array(facetSchema),
  /** Years, oldest first. */
  year: z.array(facetSchema),
  language: z.array(facetSchema),
  tag: z.array(facetSchema),
  author: z.array(facetSchema),
});
export type Facets = Readonly<z.infer<typeof facetsSchema>>;

/** What the files of articles say: the folder they were imported with, their ending; and what is known of the articles. */
export const fileFacetsSchema = z.object({
  collection: z.array(facetSchema),
  ext: z.array(facetSchema),
  status: z.array(facetSchema),
});
export type FileFacets = Readonly<z.infer<typeof fileFacetsSchema>>;

export const sorts = ['relevance', 'newest', 'oldest', 'title'] as const;

export const searchInputSchema = z.object({
  query: z.string().max(20_000),
  offset: z.int().min(0).default(0),
  limit: z.int().min(0).max(500).default(20),
  sort: z.enum(sorts).default('relevance'),
  /** The last word is still being typed: it matches as a prefix. */
  typing: z.boolean().default(false),
});
export type SearchInput = z.input<typeof searchInputSchema>;

/** Something a person should know about an answer: a code for programs, a sentence for people. */
export const searchNoticeSchema = z.object({
  code: z.enum([
    'INDEX_BUILDING',
    'STOPPED_EARLY',
    'WORDS_COUNTED',
    'PATTERN_BOUNDED',
    'VALUE_UNKNOWN',
    'READ_AS_TEXT',
    'FILES_ONLY',
  ]),
  message: z.string(),
});
export type SearchNotice = Readonly<z.infer<typeof searchNoticeSchema>>;

export const searchPageSchema = z.object({
  query: z.string(),
  /** The query as it was understood, with brackets: `(harbour AND strike) OR "wage deal"`. Empty for an empty query. */
  reading: z.string(),
  /** The same in plain words, piece by piece: what connects, and what is connected. */
  inWords: z.array(z.object({ text: z.string(), connects: z.boolean() })),
  total: z.int(),
  /** How many of them have all that was asked for. The others come behind these, and say what they lack. */
  complete: z.int(),
  tookMs: z.number(),
  results: z.array(resultSchema),
  /** Words that stand nowhere the way they are typed, and the spelling, or the words, searched instead. */
  corrections: z.array(z.object({ word: z.string(), used: z.string() })),
  /** Whatever makes the answer less than complete: a regular expression that took too long, a status that doesn't exist. */
  notices: z.array(searchNoticeSchema),
  facets: facetsSchema,
});
export type SearchPage = Readonly<z.infer<typeof searchPageSchema>>;

/** One clause of a query, and whether an article meets it. Clauses within brackets follow the whole, one level deeper. */
export const clauseSchema = z.object({
  /** As it was understood: `date:2021`, `"wage deal"`. */
  clause: z.string(),
  depth: z.int().min(0),
  holds: z.boolean(),
  /** Why it doesn't hold, and what the article has instead, as a sentence; null where it holds. */
  reason: z.string().nullable(),
});
export type Clause = Readonly<z.infer<typeof clauseSchema>>;

export const explanationSchema = z.object({
  article: z.object({ id: z.int(), title: z.string() }),
  reading: z.string(),
  /** Whether it is among the results: with everything the query asks for, with some of its words, or not at all. */
  found: z.enum(['whole', 'part', 'none']),
  corrections: z.array(z.object({ word: z.string(), used: z.string() })),
  clauses: z.array(clauseSchema),
});
export type Explanation = Readonly<z.infer<typeof explanationSchema>>;

export const suggestionSchema = z.object({
  /** As it stands in the archive. */
  text: z.string(),
  kind: z.enum(['title', 'author', 'source', 'tag', 'word', 'field', 'value', 'search']),
  /** The query it makes of what is typed. */
  query: z.string(),
  /** What it means, where the text doesn't say so itself. */
  about: z.string().nullable(),
  /** How many articles have it, where that is known. */
  articles: z.int().nullable(),
});
export type Suggestion = Readonly<z.infer<typeof suggestionSchema>>;

export const search = {
  /** Ranked articles with their best passages. No query fails; an empty one lists the archive, newest first. */
  query: procedure.input(searchInputSchema).output(searchPageSchema),
  /** Further facets of everything a query finds: they are read from the files, which takes longer than the others. */
  fileFacets: procedure.input(z.object({ query: z.string().max(20_000) })).output(fileFacetsSchema),
  /** Every place in one article that a query matches, in order. */
  hits: procedure
    .input(z.object({ query: z.string().max(20_000), article: z.int(), revision: z.int().min(1).optional() }))
    .output(z.array(rangeSchema)),
  /** Why an article is among the results of a query or not, clause by clause. */
  explain: procedure
    .input(z.object({ query: z.string().max(20_000), article: z.union([z.int(), z.string().max(64)]) }))
    .output(explanationSchema),
  /** Completions while typing, best first: values behind a field, else names, words, titles, saved searches and fields. */
  suggest: procedure
    .input(z.object({ query: z.string().max(500), limit: z.int().min(1).max(20).default(6) }))
    .output(z.array(suggestionSchema)),
};
