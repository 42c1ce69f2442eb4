import type { Store } from '../../store/open.ts';
import type { Column, Columns } from './columns.ts';
import { fold } from '../fold.ts';
import { IdSet } from './id-set.ts';
import type { DateNode, FilterNode } from '../query/ast.ts';
import { parseDays } from '../query/dates.ts';
import { type FilterField, NONE } from '../query/fields.ts';
import { type FacetName, facetSources } from './values.ts';

/** Those of these articles that say of themselves what is asked for. Their columns must be loaded. */
export function filterArticles(
  node: FilterNode | DateNode,
  ids: IdSet,
  columns: Columns,
  store: Store,
): IdSet {
  if (node.kind === 'date') return tested(ids, dateTest(node, columns));
  const { field } = node;
  if (field !== 'path') return tested(ids, valueTest(node, facetOf[field], columns));
  return ids.and(IdSet.of(articlesUnder(node.text, store)));
}

const facetOf: Readonly<Record<Exclude<FilterField, 'path'>, FacetName>> = {
  author: 'author',
  source: 'source',
  tag: 'tag',
  lang: 'language',
};

interface Test {
  readonly column: Column;
  readonly accepts: (cell: string | null) => boolean;
}

function tested(ids: IdSet, { column, accepts }: Test): IdSet {
  const accepted = column.cells.map(accepts);
  return ids.filter((id) => accepted[column.numberOf(id)] === true);
}

/** An article is within some days if all that is known of its date is: `2021` is not within `2021-03`. */
function dateTest({ from, to }: DateNode, { published }: Columns): Test {
  const accepts = (cell: string | null): boolean => {
    const days = cell === null ? null : parseDays(cell);
    if (from === null && to === null) return days === null;
    return days !== null && days.first >= (from ?? 0) && days.last <= (to ?? Infinity);
  };
  return { column: published, accepts };
}

/** A quoted value is the whole value where there is one like it; otherwise a value has the words in it. */
function valueTest({ text, quoted, prefix }: FilterNode, facet: FacetName, columns: Columns): Test {
  const { column: name, valuesOf } = facetSources[facet];
  const column = columns[name];
  if (!quoted && text.toLowerCase() === NONE) return { column, accepts: (cell) => cell === null };
  const wanted = fold(text);
  const foldedValues = (cell: string | null): readonly string[] =>
    cell === null
      ? []
      : valuesOf(cell)
          .flatMap(facet === 'language' ? namesOfLanguage : String)
          .map(fold);
  if (quoted && column.cells.some((cell) => foldedValues(cell).includes(wanted))) {
    return { column, accepts: (cell) => foldedValues(cell).includes(wanted) };
  }
  const words = wordsWithin(wanted, prefix);
  return { column, accepts: (cell) => foldedValues(cell).some((value) => words.test(value)) };
}

const ENGLISH = new Intl.DisplayNames('en', { type: 'language' });

/** A language goes by its code, its English name and the name it has for itself. */
function namesOfLanguage(code: string): readonly string[] {
  try {
    const own = new Intl.DisplayNames(code, { type: 'language' });
    return [code, ENGLISH.of(code) ?? code, own.of(code) ?? code];
  } catch {
    return [code];
  }
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Recognises words in a row as whole words, the last of them open-ended with `prefix`. */
function wordsWithin(words: string, prefix: boolean): RegExp {
  const escaped = words.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  if (UNSPACED.test(words)) return new RegExp(escaped, 'u');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}${prefix ? '' : '(?![\\p{L}\\p{N}])'}`, 'u');
}

/** Articles with a file whose path, the imported folder included, contains the text; `*` stands for anything. */
function articlesUnder(text: string, { db }: Store): readonly number[] {
  const pattern = (form: 'NFC' | 'NFD') =>
    `%${text
      .normalize(form)
      .replaceAll(/[\\%_]/g, String.raw`\$&`)
      .replaceAll('*', '%')}%`;
  return db
    .prepare(
      String.raw`
      SELECT article_id FROM main.file JOIN main.folder ON folder.id = folder_id
      WHERE article_id IS NOT NULL
        AND (folder.path || '/' || file.path LIKE @composed ESCAPE '\'
          OR folder.path || '/' || file.path LIKE @decomposed ESCAPE '\')`,
    )
    .pluck()
    .all({ composed: pattern('NFC'), decomposed: pattern('NFD') }) as number[];
}
