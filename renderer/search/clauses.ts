/**
 * The query as the page edits it: filters are ordinary clauses of the text (`source:"The Gazette"`), so that whatever a
 * click does can be seen, typed, saved and taken back. Nothing here interprets a query; that is the engine's.
 */

export type Field = 'source' | 'date' | 'lang' | 'tag' | 'author' | 'collection' | 'ext' | 'status';

/** Fields a bare word of which would ask for every value with this word in it. */
const WORDED: ReadonlySet<Field> = new Set(['source', 'tag', 'author', 'collection']);

const QUOTES = '"“”„';

/** The parts of a query at its top level: words, quotations, clauses and parenthesised groups, as they were written. */
export function partsOf(query: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  let quoted = false;
  for (const sign of query) {
    if (QUOTES.includes(sign)) quoted = !quoted;
    else if (!quoted && sign === '(') depth += 1;
    else if (!quoted && sign === ')') depth = Math.max(0, depth - 1);
    if (!quoted && depth === 0 && /\s/.test(sign)) {
      if (part) parts.push(part);
      part = '';
    } else {
      part += sign;
    }
  }
  if (part) parts.push(part);
  return parts;
}

/** The parts that all hold for what is found; none of a choice, where each holds for some of it. */
function clausesOf(query: string): readonly string[] {
  return isChoice(query) ? [] : partsOf(query);
}

function isChoice(query: string): boolean {
  return partsOf(query).some((part) => OR.test(part) || OR_WITHIN.test(part));
}

/** The values a query asks of a field at its top level, any one of them: `source:Pilot`, `source:(Pilot OR "The Gazette")`. */
export function valuesOf(query: string, field: Field): readonly string[] {
  return clausesOf(query).flatMap((part) => clauseValues(part, field) ?? []);
}

/** The values it excludes: `-source:Pilot`. */
export function excludedOf(query: string, field: Field): readonly string[] {
  return clausesOf(query).flatMap((part) =>
    /^[-!]/.test(part) ? (clauseValues(part.slice(1), field) ?? []) : [],
  );
}

/** The query without what it asks of a field. What it excludes stays. */
export function withoutField(query: string, field: Field): string {
  const parts = clausesOf(query);
  const kept = parts.filter((part) => clauseValues(part, field) === null);
  return kept.length === parts.length ? query : kept.join(' ');
}

/** The query asking this one value of a field, instead of whatever it asked before. */
export function withValue(query: string, field: Field, value: string): string {
  return withValues(query, field, [value]);
}

/** Asks for a value beside others, or no longer where the query asks for it already. Of dates there is only one. */
export function toggleValue(query: string, field: Field, value: string): string {
  const rest = withoutExcluded(query, field, value);
  const asked = valuesOf(query, field);
  const others = asked.filter((other) => other !== value);
  if (others.length < asked.length) return withValues(rest, field, others);
  return withValues(rest, field, field === 'date' ? [value] : [...asked, value]);
}

/** Excludes a value, or no longer where the query excludes it already. */
export function toggleExcluded(query: string, field: Field, value: string): string {
  if (excludedOf(query, field).includes(value)) return withoutExcluded(query, field, value);
  const rest = valuesOf(query, field).includes(value) ? toggleValue(query, field, value) : query;
  return besides(rest, `-${field}:${written(field, value)}`);
}

function withoutExcluded(query: string, field: Field, value: string): string {
  if (!excludedOf(query, field).includes(value)) return query;
  const kept = partsOf(query).flatMap((part) => {
    const values = /^[-!]/.test(part) ? clauseValues(part.slice(1), field) : null;
    if (!values?.includes(value)) return [part];
    return values.filter((other) => other !== value).map((other) => `-${field}:${written(field, other)}`);
  });
  return kept.join(' ');
}

function withValues(query: string, field: Field, values: readonly string[]): string {
  const all = values.map((value) => written(field, value));
  const clause = all.length > 1 ? `${field}:(${all.join(' OR ')})` : all.map((one) => `${field}:${one}`)[0];
  const rest = withoutField(query, field);
  return clause === undefined ? rest.trim() : besides(rest, clause);
}

/** A query that asks for a clause as well. A choice is bracketed for it: the clause would hold for its last words alone. */
function besides(query: string, clause: string): string {
  return `${isChoice(query) ? `(${query.trim()})` : query.trim()} ${clause}`.trim();
}

const OR = /^(?:OR|\||\|\|)$/;
/** Before any bracket or quotation mark. */
const OR_WITHIN = /^[^("“”„]*\|/;
const NOT_A_VALUE = /^(?:[-!(].*|AND|NOT|&&)$/s;

/** The values of a clause on a field; null for anything else, and for a group that is more than values to choose from. */
function clauseValues(part: string, field: Field): readonly string[] | null {
  if (!part.toLowerCase().startsWith(`${field}:`) || part.length <= field.length + 1) return null;
  const value = part.slice(field.length + 1);
  const group = /^\((.*)\)$/s.exec(value)?.[1];
  if (group === undefined) return [unquoted(value)];
  const parts = partsOf(group);
  const values = parts.filter((one) => !OR.test(one));
  const isChoice = parts.length === values.length * 2 - 1 && !values.some((one) => NOT_A_VALUE.test(one));
  return isChoice ? values.map(unquoted) : null;
}

function unquoted(value: string): string {
  return value.replaceAll(new RegExp(`[${QUOTES}]`, 'g'), '');
}

/** A value as it is asked for. It holds no quotation marks of its own: the query language has no way to write them. */
function written(field: Field, value: string): string {
  const plain = unquoted(value);
  const isBare = !WORDED.has(field) && /^[\p{L}\p{N}/_.-]+$/u.test(plain);
  return isBare && !/^(?:OR|AND|NOT|-.*)$/.test(plain) ? plain : `"${plain}"`;
}
