import type { Article, Corrections } from '../../electron/contract/index.ts';

/** What stands in the fields of the form. Tags are separated by commas. */
export interface Draft {
  readonly title: string;
  readonly byline: string;
  readonly published: string;
  readonly source: string;
  readonly language: string;
  readonly tags: string;
  /** Tags to be taken off; of one article they are simply deleted from its `tags`. */
  readonly tagsOff: string;
}

export const fields: readonly {
  readonly field: keyof Draft;
  readonly name: string;
  readonly hint: string;
}[] = [
  { field: 'title', name: 'Title', hint: '' },
  { field: 'byline', name: 'Author', hint: '' },
  { field: 'published', name: 'Published', hint: '2021, 2021-06 or 2021-06-07' },
  { field: 'source', name: 'Source', hint: 'The paper or site' },
  { field: 'language', name: 'Language', hint: 'en, de, fr …' },
  { field: 'tags', name: 'Tags', hint: 'separated by commas' },
  { field: 'tagsOff', name: 'Take tags off', hint: 'separated by commas' },
];

/** The form of an article, or the empty one of many. */
export function draftOf(article: Article | null): Draft {
  return {
    title: article?.title ?? '',
    byline: article?.byline ?? '',
    published: article?.published ?? '',
    source: article?.source ?? '',
    language: article?.language ?? '',
    tags: article?.tags.join(', ') ?? '',
    tagsOff: '',
  };
}

/** What is to be corrected; null for nothing. A field that was emptied is to be empty. */
export function correctionsOf(before: Draft, after: Draft): Corrections | null {
  const changed = (field: keyof Draft) => after[field].trim() !== before[field];
  const optional = (field: 'byline' | 'published' | 'source' | 'language') =>
    changed(field) && { [field]: after[field].trim() || null };
  const [had, has] = [tagsOf(before.tags), tagsOf(after.tags)];
  const tags = {
    add: has.filter((tag) => !had.includes(tag)),
    remove: [...had.filter((tag) => !has.includes(tag)), ...tagsOf(after.tagsOff)],
  };
  const set: Corrections = {
    ...(changed('title') && after.title.trim() !== '' && { title: after.title.trim() }),
    ...optional('byline'),
    ...optional('published'),
    ...optional('source'),
    ...optional('language'),
    ...(tags.add.length + tags.remove.length > 0 && { tags }),
  };
  return Object.keys(set).length === 0 ? null : set;
}

/** What can't be taken as it stands, in a sentence; null where all of it can. The engine refuses the same, without words. */
export function problemIn({ published, language }: Draft): string | null {
  if (published.trim() !== '' && !isPartialDate(published.trim())) {
    return `“${published.trim()}” is not a date. Write 2021, 2021-06 or 2021-06-07.`;
  }
  if (language.trim() !== '' && !/^[a-z]{2,3}$/.test(language.trim())) {
    return `“${language.trim()}” is not the code of a language. Write en, de or fr, for example.`;
  }
  return null;
}

function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function tagsOf(text: string): readonly string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean);
}
