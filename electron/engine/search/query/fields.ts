/** Fields whose values are days. */
export type DateField = 'date' | 'added';

/** Fields that ask what an article says of itself, where it comes from, or what was done with it. */
export type FilterField =
  | 'author'
  | 'source'
  | 'tag'
  | 'collection'
  | 'lang'
  | 'path'
  | 'file'
  | 'ext'
  | 'speaker'
  | 'status'
  | 'note'
  | 'in';

/** What a field stands for: words of the title, days, or something an article says of itself. */
export type Field = 'title' | DateField | FilterField;

/**
 * Every name a field can be typed under. A name that is not here is text, and so is a pasted address.
 * The first name of a field is the one the reading shows.
 */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'headline'],
  author: ['author', 'byline', 'from'],
  source: ['source', 'paper'],
  tag: ['tag', 'keyword'],
  collection: ['collection'],
  lang: ['lang', 'language'],
  path: ['path', 'folder', 'dir'],
  file: ['file', 'filename'],
  ext: ['ext'],
  speaker: ['speaker'],
  status: ['status', 'is'],
  note: ['note'],
  in: ['in'],
  date: ['date', 'published'],
  added: ['added', 'imported'],
};

const FIELDS: ReadonlyMap<string, Field> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field as Field] as const)),
);

/** The fields by the names the reading shows. */
export const fieldNames = Object.keys(NAMES) as readonly Field[];

/** The value that asks for articles without one: `author:none`, `date:none`. */
export const NONE = 'none';

/** The field of this name, whatever its case. */
export function getField(name: string): Field | undefined {
  return FIELDS.get(name.toLowerCase());
}

export function isDateField(field: Field): field is DateField {
  return field === 'date' || field === 'added';
}
