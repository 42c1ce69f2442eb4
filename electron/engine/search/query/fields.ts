/** What a field stands for: words of the title, a date, or something an article says of itself. */
export type FilterField = 'author' | 'source' | 'tag' | 'lang' | 'path';
export type Field = 'title' | 'date' | FilterField;

/**
 * Every name a field can be typed under. A name that is not here is text, and so is a pasted address.
 * The first name of a field is the one the reading shows.
 */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'headline'],
  author: ['author', 'byline', 'from'],
  source: ['source', 'paper'],
  tag: ['tag', 'keyword'],
  lang: ['lang', 'language'],
  path: ['path', 'file', 'filename', 'folder', 'dir'],
  date: ['date', 'published'],
};

const FIELDS: ReadonlyMap<string, Field> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field as Field] as const)),
);

/** The value that asks for articles without one: `author:none`, `date:none`. */
export const NONE = 'none';

/** The field of this name, whatever its case. */
export function getField(name: string): Field | undefined {
  return FIELDS.get(name.toLowerCase());
}
