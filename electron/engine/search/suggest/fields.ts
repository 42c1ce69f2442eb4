import type { Suggestion } from '../../../contract/index.ts';
import { fold } from '../analyse/fold.ts';
import { type Field, fieldNames, getField } from '../query/fields.ts';
import type { Searcher } from '../searcher.ts';
import { quotedValue } from './taken.ts';
import { valuesOf } from './values.ts';

/** A field with the beginning of a value at the end of what is typed: `source:ga`, `-author:"Ines C`. */
const BEGUN =
  /(?<![\p{L}\p{N}])(?<name>\p{L}+)[:：](?:["“”„«](?<quoted>[^"“”„«»]*)|(?<bare>[^\s"“”„«»()|]*))$/u;

/** Two letters or more at the end that may become a field. */
const NAME = /(?<=^|[\s(|!-])\p{L}{2,}$/u;

/** What the fields ask for, in a few words. */
const ABOUT: Readonly<Record<Field, string>> = {
  title: 'words of the title',
  author: 'who wrote it',
  source: 'the paper or site it is from',
  tag: 'a tag it has',
  collection: 'the folder it was imported with',
  lang: 'its language',
  path: 'part of its path',
  file: 'part of its file name',
  ext: 'the ending of its file',
  speaker: 'who speaks in it',
  status: 'what is known or missing',
  note: 'words of your notes',
  in: 'kept passages',
  date: 'when it was published',
  added: 'when it was imported',
};

/** Values of the field that is typed last, the most frequent first; null where no field is. */
export async function suggestValues(
  searcher: Searcher,
  typed: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Suggestion[] | null> {
  const begun = BEGUN.exec(typed);
  const { name = '', quoted, bare = '' } = begun?.groups ?? {};
  const field = getField(name);
  if (!begun || !field) return null;
  const before = typed.slice(0, begun.index);
  const values = await valuesOf(field, fold(quoted ?? bare), searcher, signal);
  return values.slice(0, limit).map(({ value, about, articles }) => ({
    text: value,
    kind: 'value',
    query: `${before}${field}:${quotedValue(value)}`,
    about,
    articles,
  }));
}

/** Fields whose name begins like what is typed last. */
export function suggestFields(typed: string): readonly Suggestion[] {
  const [begun] = NAME.exec(typed) ?? [];
  if (begun === undefined) return [];
  return fieldNames
    .filter((name) => name.startsWith(begun.toLowerCase()))
    .map((name) => ({
      text: `${name}:`,
      kind: 'field',
      query: `${typed.slice(0, -begun.length)}${name}:`,
      about: ABOUT[name],
      articles: null,
    }));
}
