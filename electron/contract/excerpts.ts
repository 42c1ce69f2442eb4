import { z } from 'zod';
import { procedure } from './base.ts';
import { articleHeadSchema } from './document.ts';

/** How surely an excerpt's place was found again in the newest revision. */
export const anchorStates = ['exact', 'moved', 'uncertain', 'lost'] as const;

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
  /** Number of the paragraph it begins in, from 1, for citations. */
  paragraph: z.int(),
  /** Where it stands in the newest revision; null when lost. */
  anchor: z.object({
    state: z.enum(anchorStates),
    start: z.int().nullable(),
    end: z.int().nullable(),
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

const listName = z.string().trim().min(1).max(200);
const listId = z.object({ list: z.int() });

/** Removing is always undone by the matching `restore`; nothing is erased. */
export const excerpts = {
  lists: procedure.output(z.array(excerptListSchema)),
  createList: procedure.input(z.object({ name: listName })).output(excerptListSchema),
  renameList: procedure.input(z.object({ list: z.int(), name: listName })).output(excerptListSchema),
  removeList: procedure.input(listId).output(z.void()),
  restoreList: procedure.input(listId).output(excerptListSchema),
  /** The excerpts of a list in its order. */
  inList: procedure.input(listId).output(z.array(excerptSchema)),
  /** The excerpts of all lists within one article, in the order of the text. */
  inArticle: procedure.input(z.object({ article: z.int() })).output(z.array(excerptSchema)),
  /** Marks `[start, end)` of a revision and puts it at the end of the list. */
  add: procedure
    .input(
      z.object({
        list: z.int(),
        article: z.int(),
        revision: z.int().min(1),
        start: z.int().min(0),
        end: z.int().min(1),
        note: z.string().max(20_000).default(''),
      }),
    )
    .output(excerptSchema),
  edit: procedure.input(z.object({ id: z.int(), note: z.string().max(20_000) })).output(excerptSchema),
  /** Puts an excerpt right behind another one of its list, or first with `after: null`. */
  move: procedure.input(z.object({ id: z.int(), after: z.int().nullable() })).output(z.array(excerptSchema)),
  remove: procedure.input(z.object({ id: z.int() })).output(z.void()),
  restore: procedure.input(z.object({ id: z.int() })).output(excerptSchema),
};
