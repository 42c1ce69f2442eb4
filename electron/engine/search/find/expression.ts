import type { TermSequence } from '../lookup.ts';

/**
 * Builds FTS5 MATCH expressions. Nothing typed ever gets in here: only analysed terms, each in quotation marks.
 * Null stands for what can't be looked up.
 */
export type Expression = string;

/** Finds nothing: the decimal sign never stands alone. */
export const NOWHERE: Expression = '"·"';

/** Any of these sequences. */
export function anySequence(sequences: readonly TermSequence[]): Expression | null {
  return joined(sequences.map(phrase), ' OR ');
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

export function inTitle(expression: Expression): Expression {
  return `(title : ${expression.startsWith('(') ? expression : `(${expression})`})`;
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
