/**
 * The query as the page edits it: filters are ordinary clauses of the text (`source:"The Gazette"`), so that whatever a
 * click does can be seen, typed, saved and taken back. Nothing here interprets a query; that is the engine's.
 */

export type Field = 'source' | 'date' | 'lang' | 'tag' | 'author';

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

/** The values a query asks of a field at its top level; not what it excludes. */
export function valuesOf(query: string, field: Field): readonly string[] {
  return partsOf(query).flatMap((part) =>
    isClause(part, field) ? [unquoted(part.slice(field.length + 1))] : [],
  );
}

/** The query without what it asks of a field. */
export function withoutField(query: string, field: Field): string {
  const parts = partsOf(query);
  const kept = parts.filter((part) => !isClause(part, field));
  return kept.length === parts.length ? query : kept.join(' ');
}

/** The query asking this one value of a field, instead of whatever it asked before. */
export function withValue(query: string, field: Field, value: string): string {
  return [withoutField(query, field).trim(), `${field}:${quotedIfNeeded(value)}`].filter(Boolean).join(' ');
}

/** Several values can be asked of these at once: an article has many tags, but one source. */
const MANY = new Set<Field>(['tag']);

/** Adds a value, or takes it off again where the query asks for it already. */
export function toggleValue(query: string, field: Field, value: string): string {
  const asked = valuesOf(query, field);
  const others = asked.filter((other) => other !== value);
  const wanted = others.length < asked.length ? others : MANY.has(field) ? [...asked, value] : [value];
  const clauses = wanted.map((one) => `${field}:${quotedIfNeeded(one)}`);
  return [withoutField(query, field).trim(), ...clauses].filter(Boolean).join(' ');
}

function isClause(part: string, field: Field): boolean {
  return part.toLowerCase().startsWith(`${field}:`) && part.length > field.length + 1;
}

function unquoted(value: string): string {
  return value.replaceAll(new RegExp(`[${QUOTES}]`, 'g'), '');
}

/** A value holds no quotation marks of its own: the query language has no way to write them. */
function quotedIfNeeded(value: string): string {
  const plain = unquoted(value);
  return /^[\p{L}\p{N}/_.-]+$/u.test(plain) ? plain : `"${plain}"`;
}
