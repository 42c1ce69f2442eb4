import type { Column, FuzzyNode, QueryNode, TermNode } from './ast.ts';
import { parseDates } from './dates.ts';
import { type DateField, type Field, isDateField } from './fields.ts';
import { whyNoRegex } from './regex.ts';
import { QUOTE, type Token, tokenise } from './tokens.ts';

/** Brackets nested deeper are ignored: nobody types them, FTS5 takes 50, and so every walk over a query may recurse. */
const MAX_DEPTH = 16;

/** A word without any of these can't be looked for. */
const SEARCHABLE = /[\p{L}\p{N}\p{M}\p{So}]/u;
const PREFIX = /^(.*[^*])\*+$/su;
/** A word and how near to it. */
export const FUZZY = /^(.*[^~])~(?:([12])|0?\.\d+)?$/su;
const DATE_SIGNS = /^[\d<>=/.PDWMY-]*$/i;
const UNFINISHED_DATE = /(?:^|[<>=/.])(?:\d{0,3}|P\d*)$|-0?$/i;
/** Letters with a star before or between them, or a question mark between them: `what?` only asks. Four stars suffice. */
export const WILD = /^(?=.*[\p{L}\p{N}])(?!(?:[^*]*\*+(?!$)){5})[\p{L}\p{M}\p{N}*?'’-]+$/u;
const WILD_SIGN = /\*[^*]|[\p{L}\p{N}*]\?+[\p{L}\p{N}*]/u;
/** Scripts without spaces between words: any of their words is found in any context, without a star. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const WORKLESS: ReadonlySet<Token['kind']> = new Set(['or', 'and', 'not', 'near']);

/**
 * Reads a query as far as it makes sense; nothing that can be typed fails. Null if there is nothing to look for.
 *
 *     query  = all ( ( "OR" | "|" ) all )*
 *     all    = part ( [ "AND" | "&&" ] part )*                    words one after another: all of them
 *     part   = ( "NOT" | "-" | "!" )* near
 *     near   = atom ( ( "NEAR/n" | "w/n" | "NEAR" ) atom )*       at most n other words between
 *     atom   = "(" query ")" | field part | term
 *     field  = one of the names in fields.ts and ":"              author:doe  title:(a OR b)
 *     term   = '"' words '"' [ "~n" ]                             exact phrase; the words at most n others apart
 *            | word [ "*" | "~" | "~n" ]                          beginning of words; near spelling
 *            | letters with "*" or "?" before or between them     *word  w?rd  wo*rd
 *            | "/" regular expression "/"                         within a paragraph, whatever its case; RE2's syntax;
 *                                                           the words in a row where it isn't one
 *
 * Operators are upper case; `w/5` and `near/5` may be lower case. An operator or bracket with nothing to work on is
 * ignored, a missing quotation mark or bracket is added at the end, and a name that is no field is text.
 *
 * @param typing somebody may be in the middle of the last word: it is taken as the beginning of one
 * @param now what periods such as `P30D` are counted back from
 */
export function parseQuery(query: string, typing = false, now = new Date()): QueryNode | null {
  const tokens = tokenise(query, typing);
  const parsed = new Parser(tokens, now).parse();
  if (parsed) return parsed;
  // `NOT` alone has nothing to work on: somebody has just begun to type, or looks for the word.
  const last = tokens.findLast(({ kind, text }) => WORKLESS.has(kind) && SEARCHABLE.test(text));
  return last ? { kind: 'word', text: last.text, column: null } : null;
}

type Word = Extract<Token, { kind: 'word' }>;
type Phrase = Extract<Token, { kind: 'phrase' }>;

class Parser {
  readonly #tokens: readonly Token[];
  readonly #now: Date;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], now: Date) {
    this.#tokens = tokens;
    this.#now = now;
  }

  parse(): QueryNode | null {
    const parts: (QueryNode | null)[] = [];
    while (this.#at < this.#tokens.length) {
      parts.push(this.#query(null));
      // A closing bracket too many.
      this.#accept('close');
    }
    return group('and', parts);
  }

  #query(field: Field | null): QueryNode | null {
    const parts = [this.#all(field)];
    while (this.#accept('or')) parts.push(this.#all(field));
    return group('or', parts);
  }

  #all(field: Field | null): QueryNode | null {
    const parts: (QueryNode | null)[] = [];
    for (;;) {
      const kind = this.#peek()?.kind;
      if (kind === undefined || kind === 'or' || kind === 'close') return group('and', parts);
      if (kind === 'and' || kind === 'near') this.#at += 1;
      else parts.push(this.#part(field));
    }
  }

  #part(field: Field | null): QueryNode | null {
    let negative = false;
    while (this.#accept('not')) negative = !negative;
    const part = this.#near(field);
    if (!part || !negative) return part;
    return part.kind === 'not' ? part.of : { kind: 'not', of: part };
  }

  #near(field: Field | null): QueryNode | null {
    const parts = [this.#atom(field)];
    const distances: number[] = [];
    for (let near = this.#accept('near'); near; near = this.#accept('near')) {
      parts.push(this.#atom(field));
      distances.push(near.distance);
    }
    const terms = parts.filter((part) => part !== null);
    if (distances.length === 0 || !terms.every(isTerm)) return group('and', terms);
    const { column } = terms[0] ?? { column: null };
    const near = (items: readonly TermNode[], distance: number): QueryNode | null =>
      items.length > 1 ? { kind: 'near', items, distance, column } : (items[0] ?? null);
    const [distance] = distances;
    if (distances.every((other) => other === distance)) return near(terms, distance!);
    return group(
      'and',
      distances.map((distance, at) => near(terms.slice(at, at + 2), distance)),
    );
  }

  #atom(field: Field | null): QueryNode | null {
    const token = this.#peek();
    if (token?.kind === 'open') {
      return this.#deeper(() => {
        const inner = this.#query(field);
        this.#accept('close');
        return inner;
      });
    }
    if (token?.kind === 'field') return this.#deeper(() => this.#part(token.field));
    if (token?.kind !== 'phrase' && token?.kind !== 'word' && token?.kind !== 'regex') return null;
    this.#at += 1;
    if (token.kind === 'phrase') return phrase(token, field, this.#now);
    if (token.kind === 'word') return word(token, field, this.#now);
    const { text, expression } = token;
    if (field !== null && field !== 'title')
      return word({ kind: 'word', text, unfinished: false }, field, this.#now);
    if (whyNoRegex(expression) === null) return { kind: 'regex', text: expression, column: field };
    const words = expression.replaceAll(QUOTE, ' ');
    return phrase({ kind: 'phrase', text: words, distance: null, open: false }, field, this.#now);
  }

  /** Steps over a token and reads what stands within it, unless that is too deep. */
  #deeper(read: () => QueryNode | null): QueryNode | null {
    this.#at += 1;
    if (this.#depth === MAX_DEPTH) return null;
    this.#depth += 1;
    const inner = read();
    this.#depth -= 1;
    return inner;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #accept<K extends Token['kind']>(kind: K): Extract<Token, { kind: K }> | null {
    const token = this.#peek();
    if (token?.kind !== kind) return null;
    this.#at += 1;
    return token as Extract<Token, { kind: K }>;
  }
}

function word({ text, unfinished }: Word, field: Field | null, now: Date): QueryNode | null {
  if (!SEARCHABLE.test(text)) return null;
  if (field !== null && isDateField(field)) return date(text, field, now);
  const prefix = PREFIX.exec(text)?.[1];
  if (field !== null && field !== 'title') {
    return {
      kind: 'filter',
      field,
      text: prefix ?? text,
      quoted: false,
      prefix: unfinished || prefix !== undefined,
    };
  }
  const column: Column = field;
  if (WILD.test(text) && WILD_SIGN.test(text)) return wild(text, column);
  if (prefix !== undefined) return { kind: 'prefix', text: prefix, column, typing: false };
  const fuzzy = FUZZY.exec(text);
  if (fuzzy) {
    const edits = fuzzy[2] === undefined ? null : (Number(fuzzy[2]) as FuzzyNode['edits']);
    return { kind: 'fuzzy', text: fuzzy[1]!, edits, column };
  }
  return unfinished ? { kind: 'prefix', text, column, typing: true } : { kind: 'word', text, column };
}

function wild(typed: string, column: Column): QueryNode | null {
  const text = typed.replace(/\?+$/u, '').replaceAll(/\*{2,}/gu, '*');
  if (!UNSPACED.test(text)) return { kind: 'wild', text, column };
  const parts = text.split(/[*?]+/u).filter((part) => SEARCHABLE.test(part));
  return group(
    'and',
    parts.map((text) => ({ kind: 'word', text, column })),
  );
}

function date(text: string, field: DateField, now: Date): QueryNode | null {
  const dates = parseDates(text, field, now);
  if (dates) return dates;
  // `date:202` will be a date when it is typed to its end; `date:palm` never will.
  const isUnfinished = DATE_SIGNS.test(text) && UNFINISHED_DATE.test(text);
  return isUnfinished ? null : { kind: 'word', text: `${field}:${text}`, column: null };
}

function phrase(token: Phrase, field: Field | null, now: Date): QueryNode | null {
  const { distance, open } = token;
  const text = token.text.trim().replaceAll(/\s+/gu, ' ');
  if (!SEARCHABLE.test(text)) return null;
  if (field !== null && isDateField(field))
    return parseDates(text, field, now) ?? { kind: 'phrase', text, column: null, open };
  if (field !== null && field !== 'title')
    return { kind: 'filter', field, text, quoted: true, prefix: false };
  const column: Column = field;
  const words = text.split(' ').filter((word) => SEARCHABLE.test(word));
  if (distance !== null && words.length > 1) {
    const items = words.map((text): TermNode => ({ kind: 'word', text, column }));
    return { kind: 'near', items, distance, column };
  }
  return { kind: 'phrase', text, column, open };
}

/** Joins what is there, taking in groups of the same kind. */
function group(kind: 'and' | 'or', parts: readonly (QueryNode | null)[]): QueryNode | null {
  const of = parts.filter((part) => part !== null).flatMap((part) => (part.kind === kind ? part.of : [part]));
  return of.length > 1 ? { kind, of } : (of[0] ?? null);
}

function isTerm(node: QueryNode): node is TermNode {
  return node.kind === 'word' || node.kind === 'prefix' || node.kind === 'phrase';
}
