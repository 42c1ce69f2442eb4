import { z } from 'zod';
import { procedure, writing } from './base.ts';
import { articleHeadSchema } from './document.ts';

/** How surely an excerpt's place was found again in the newest revision. */
export const anchorStates = ['exact', 'moved', 'uncertain', 'lost'] as const;

/** What a passage can be marked with. Each has a pattern of its own on the page and on paper, besides its colour. */
export const excerptColours = ['yellow', 'green', 'blue', 'pink', 'grey'] as const;
export type ExcerptColour = (typeof excerptColours)[number];

export const sectionSchema = z.object({
  id: z.int(),
  list: z.int(),
  name: z.string(),
  /** How many excerpts stand under it. */
  excerpts: z.int(),
});
export type Section = Readonly<z.infer<typeof sectionSchema>>;

/** How a passage was changed, in words: what stayed, what only the old text has, what only the new one has. */
export const wordDiffSchema = z.array(
  z.object({ kind: z.enum(['same', 'old', 'new']), text: z.string() }).readonly(),
);
export type WordDiff = readonly Readonly<z.infer<typeof wordDiffSchema>[number]>[];

export const excerptSchema = z.object({
  id: z.int(),
  list: z.int(),
  article: articleHeadSchema.pick({
    id: true,
    uid: true,
    title: true,
    byline: true,
    published: true,
    source: true,
  }),
  /** The revision it was marked in, and its place there. */
  revision: z.int(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  note: z.string(),
  colour: z.enum(excerptColours),
  /** In alphabetical order. */
  tags: z.array(z.string()),
  /** The heading within the list that it stands under. */
  section: sectionSchema.pick({ id: true, name: true }).nullable(),
  /** The excerpt that is the other side of a passage two articles share; null too when that one was removed. */
  pair: z.int().nullable(),
  /** Number of the paragraph it begins in, from 1, for citations. */
  paragraph: z.int(),
  /** Number of the page it begins on; null where the text has no pages. */
  page: z.int().nullable(),
  /** Where it stands in the newest revision; null when lost. */
  anchor: z.object({
    state: z.enum(anchorStates),
    start: z.int().nullable(),
    end: z.int().nullable(),
    /** What stands there now, where it doesn't read as the quote does. */
    text: z.string().nullable(),
    /** Somebody looked at it and decided to keep the quote as it is. */
    settled: z.boolean(),
  }),
  createdAt: z.string(),
});
export type Excerpt = Readonly<z.infer<typeof excerptSchema>>;

export const excerptListSchema = z.object({
  id: z.int(),
  name: z.string(),
  excerpts: z.int(),
});
export type ExcerptList = Readonly<z.infer<typeof excerptListSchema>>;

/** Something that has a place in a list: an excerpt or a heading. */
export const listItemSchema = z.union([
  z.object({ excerpt: z.int() }).readonly(),
  z.object({ section: z.int() }).readonly(),
]);
export type ListItem = z.infer<typeof listItemSchema>;

/** A place in a list: right behind one of its items, first (null), or last. */
const placeSchema = z.union([listItemSchema, z.literal('end')]).nullable();
export type Place = z.infer<typeof placeSchema>;

const listName = z.string().trim().min(1).max(200);
const note = z.string().max(20_000);
const tag = z.string().trim().min(1).max(100);
const tags = z.array(tag).max(50);
const listId = z.object({ list: z.int() });
const listItems = z.array(listItemSchema).min(1).max(2000);
const excerptIds = z.array(z.int()).min(1).max(2000);

/** A passage to be kept: `[start, end)` of a revision. */
export const passageToKeepSchema = z.object({
  article: z.int(),
  revision: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  note: note.default(''),
  colour: z.enum(excerptColours).default('yellow'),
  tags: tags.default([]),
});
export type PassageToKeep = Readonly<z.input<typeof passageToKeepSchema>>;

/** An excerpt whose article changed, to be looked at. */
export const reviewSchema = z.object({
  excerpt: excerptSchema,
  /** From the quote to what is thought to be the same passage now; null when there is none. */
  diff: wordDiffSchema.nullable(),
});
export type Review = Readonly<z.infer<typeof reviewSchema>>;

const foundPlaces = z.array(z.tuple([z.int(), z.int()]));

/** An excerpt in which a search found something, with the places of it: in the quote, the note, and each of the tags. */
export const excerptMatchSchema = z.object({
  excerpt: excerptSchema,
  quote: foundPlaces,
  note: foundPlaces,
  tags: z.array(foundPlaces),
});
export type ExcerptMatch = Readonly<z.infer<typeof excerptMatchSchema>>;

/** What could be taken back or done again, as one reads it after `Undo: `; null for nothing. */
export const excerptHistorySchema = z.object({
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  /** When that which could be taken back was done, ISO 8601 in UTC. */
  doneAt: z.string().nullable(),
});
export type ExcerptHistory = Readonly<z.infer<typeof excerptHistorySchema>>;

/**
 * Every change can be taken back and done again (`undo`, `redo`), also after the page was loaded anew or by another page;
 * the last 200 are remembered. Removing puts away, nothing is erased.
 */
export const excerpts = {
  lists: procedure.output(z.array(excerptListSchema)),
  /** Makes a list; with `items`, moves these into it, in this order, as the same one change. */
  createList: writing
    .input(z.object({ name: listName, items: listItems.optional() }))
    .output(excerptListSchema),
  renameList: writing.input(z.object({ list: z.int(), name: listName })).output(excerptListSchema),
  removeList: writing.input(listId).output(z.void()),
  restoreList: writing.input(listId).output(excerptListSchema),
  /** The excerpts of a list in its order: first those under no heading, then those of each section. */
  inList: procedure.input(listId).output(z.array(excerptSchema)),
  /** The headings of a list in its order. */
  sections: procedure.input(listId).output(z.array(sectionSchema)),
  /** The excerpts of all lists within one article, in the order of the text. */
  inArticle: procedure.input(z.object({ article: z.int() })).output(z.array(excerptSchema)),
  /** The tags excerpts have, in alphabetical order, with how many excerpts have each. */
  tags: procedure.output(z.array(z.object({ name: z.string(), excerpts: z.int() }))),
  /** Marks a passage and puts it at the end of the list. */
  add: writing.input(passageToKeepSchema.extend({ list: z.int() })).output(excerptSchema),
  /** Marks many at once, in this order: one change, all of them or none. */
  addMany: writing
    .input(z.object({ list: z.int(), passages: z.array(passageToKeepSchema).min(1).max(2000) }))
    .output(z.array(excerptSchema)),
  /** Marks both sides of a passage that two articles share, as a pair. */
  addPair: writing
    .input(z.object({ list: z.int(), left: passageToKeepSchema, right: passageToKeepSchema }))
    .output(z.tuple([excerptSchema, excerptSchema])),
  /** Changes what is said of excerpts; what is left out stays. */
  edit: writing
    .input(
      z.object({
        ids: excerptIds,
        note: note.optional(),
        colour: z.enum(excerptColours).optional(),
        addTags: tags.optional(),
        removeTags: tags.optional(),
      }),
    )
    .output(z.array(excerptSchema)),
  /**
   * Puts excerpts and headings, in the order given, at a place of a list, which may be another one than theirs.
   */
  move: writing
    .input(
      z.object({
        items: listItems,
        list: z.int(),
        after: placeSchema,
      }),
    )
    .output(z.void()),
  remove: writing.input(z.object({ ids: excerptIds })).output(z.void()),
  restore: writing.input(z.object({ ids: excerptIds })).output(z.void()),
  /** Puts a heading at a place of a list: what follows stands under it. */
  addSection: writing
    .input(z.object({ list: z.int(), name: listName, after: placeSchema }))
    .output(sectionSchema),
  renameSection: writing.input(z.object({ section: z.int(), name: listName })).output(z.void()),
  /** Takes a heading away; what stood under it stays. */
  removeSection: writing.input(z.object({ section: z.int() })).output(z.void()),
  /** Excerpts of all lists whose article has changed since and that nobody has decided on: not `exact` any more. */
  reviews: procedure.output(z.array(reviewSchema)),
  /** Decides that an excerpt is this passage of the newest revision from now on. */
  reanchor: writing
    .input(z.object({ id: z.int(), revision: z.int().min(1), start: z.int().min(0), end: z.int().min(1) }))
    .output(excerptSchema),
  /** Decides to leave excerpts as they are until their articles change again. */
  settle: writing.input(z.object({ ids: excerptIds })).output(z.void()),
  /** Excerpts of all lists with these words, in any of their forms, in the quote, the note or a tag. */
  find: procedure
    .input(z.object({ query: z.string().max(500), limit: z.int().min(1).max(1000).default(200) }))
    .output(z.object({ total: z.int(), matches: z.array(excerptMatchSchema) })),
  history: procedure.output(excerptHistorySchema),
  /** Takes the last change back, and says which; null if there is none. */
  undo: writing.output(z.string().nullable()),
  /** Does the change again that was taken back last, and says which; null if there is none. */
  redo: writing.output(z.string().nullable()),
};
