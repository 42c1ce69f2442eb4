import type { IndexEntry } from '../indexing/entry.ts';
import type { TermSequence } from '../lookup.ts';

/**
 * Builds FTS5 MATCH expressions. Nothing typed ever gets in here: only analysed terms, each in quotation marks.
 * Null stands for what can't be looked up.
 */
export type Expression = string;

/** Finds nothing: the decimal sign never stands alone. */
export const NOWHERE: Expression = '"·"';

/** Stands in the column `language` of every article with paragraphs in it; null for articles that are not stemmed. */
export function languageMark(language: string | null): string {
  return `·${language ?? 'none'}`;
}

/** What stands in the column `language` of an article. */
export function languageMarks({
  language,
  furtherLanguages,
}: Pick<IndexEntry, 'language' | 'furtherLanguages'>): string {
  return [language, ...furtherLanguages].map(languageMark).join(' ');
}

/** Any of these sequences, each in articles of its languages. */
export function anySequence(sequences: readonly TermSequence[]): Expression | null {
  const groups = Map.groupBy(sequences, ({ languages }) => languages?.join(' '));
  return anyOf(
    [...groups.values()].map((group) => {
      const any = joined(group.map(phrase), ' OR ')!;
      const { languages } = group[0]!;
      return languages ? inLanguages(any, languages) : any;
    }),
  );
}

/** Only in articles of these languages. */
export function inLanguages(expression: Expression, languages: readonly (string | null)[]): Expression {
  return `(${expression} AND ${joined(
    languages.map((language) => `"${languageMark(language)}"`),
    ' OR ',
  )})`;
}

/** All of these in any order with at most `distance` other terms between; each is given as its alternatives. */
export function near(items: readonly (readonly TermSequence[])[], distance: number): Expression | null {
  const groups = combinations(items).map((group) => `NEAR(${group.map(phrase).join(' ')}, ${distance})`);
  return joined(groups, ' OR ');
}

/** Every one of these expressions. */
export function allOf(expressions: readonly Expression[]): Expression | null {
  return joined(expressions, ' AND ');
}

/** At least one of these expressions. */
export function anyOf(expressions: readonly Expression[]): Expression | null {
  return joined(expressions, ' OR ');
}

/** The first, where the second is not. */
export function butNot(wanted: Expression, unwanted: Expression): Expression {
  return `(${wanted} NOT ${unwanted})`;
}

/** Only in titles; the marks of languages stand beside them. */
export function inTitle(expression: Expression): Expression {
  return `({title language} : ${expression.startsWith('(') ? expression : `(${expression})`})`;
}

function phrase({ terms, prefix }: TermSequence): string {
  const quoted = `"${terms.join(' ').replaceAll('"', '""')}"`;
  return prefix ? `${quoted} *` : quoted;
}

function joined(parts: readonly string[], operator: string): string | null {
  const distinct = [...new Set(parts)];
  return distinct.length > 1 ? `(${distinct.join(operator)})` : (distinct[0] ?? null);
}

function combinations<T>(items: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return items.reduce<readonly (readonly T[])[]>(
    (groups, alternatives) => groups.flatMap((group) => alternatives.map((one) => [...group, one])),
    [[]],
  );
}
