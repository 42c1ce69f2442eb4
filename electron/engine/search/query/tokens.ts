import { type Field, getField } from './fields.ts';

/**
 * One piece of a typed query. `unfinished`: the word ends where the query does, while somebody is typing.
 * `open`: so does the phrase, without a closing mark.
 */
export type Token =
  | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not'; readonly text: string }
  | { readonly kind: 'near'; readonly text: string; readonly distance: number }
  | { readonly kind: 'field'; readonly text: string; readonly field: Field }
  | {
      readonly kind: 'phrase';
      readonly text: string;
      readonly distance: number | null;
      readonly open: boolean;
    }
  /** `text` with its slashes. */
  | { readonly kind: 'regex'; readonly text: string; readonly expression: string }
  | { readonly kind: 'word'; readonly text: string; readonly unfinished: boolean };

/** Every quotation mark opens and closes a phrase, so that it doesn't matter which a keyboard or a word processor makes. */
const QUOTES = '"“”„‟«»＂「」『』〝〞';
export const QUOTE = new RegExp(`[${QUOTES}]`, 'gu');
const SPACE = /\s*/uy;
const BRACKET = /[()（）]/uy;
const EITHER = /[|｜]/uy;
/** Before something; anywhere else a hyphen is part of a word or of nothing. */
const EXCEPT = /[-!－！−](?=\S)/uy;
const REQUIRED = /[+＋](?=\S)/uy;
const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)([${QUOTES}]?)`, 'uy');
const SLOP = /~(\d{1,4})/uy;
const FIELD = /(\p{L}+)[:：]/uy;
/** Between slashes, with a space or bracket around them: a path or a fraction is none. Lines are for reading, not for this. */
const REGEX = /\/((?![\s*])(?:[^/\\\n]|\\.){1,500})\/(?=[\s)）]|$)/uy;
const BARE = new RegExp(`[^\\s()（）|｜${QUOTES}]+`, 'uy');
/** What follows the first digits of a number that is written with spaces: ` 000` of `20 000`, any other behind thin or no-break ones. */
const THOUSANDS =
  /(?:(?:[ \u00A0\u2009\u202F]\d{3})*[ \u00A0\u2009\u202F]000|(?:[\u00A0\u2009\u202F]\d{3})+)(?![^\s()（）|｜])/uy;
const NEAR = /^(?:near|w)\/(\d{1,4})$/iu;

/** How far apart the words of a bare `NEAR` may be, as in SQLite and Lucene. */
const NEAR_DISTANCE = 10;

/** Cuts a query into tokens. Whatever is no sign of the query language is a word. */
export function tokenise(query: string, typing: boolean): readonly Token[] {
  const reader = new Reader(query);
  const tokens: Token[] = [];
  for (reader.take(SPACE); !reader.ended; reader.take(SPACE)) {
    const token =
      sign(reader) ?? regex(reader) ?? phrase(reader, typing) ?? field(reader) ?? word(reader, typing);
    if (token) tokens.push(token);
  }
  return tokens;
}

/** Takes what a pattern matches at its place and steps over it. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get ended(): boolean {
    return this.#at === this.#text.length;
  }

  /** @param pattern sticky */
  take(pattern: RegExp, accept: (match: RegExpExecArray) => boolean = () => true): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match || !accept(match)) return null;
    this.#at = pattern.lastIndex;
    return match;
  }
}

function sign(reader: Reader): Token | null {
  const bracket = reader.take(BRACKET)?.[0];
  if (bracket) return { kind: bracket === '(' || bracket === '（' ? 'open' : 'close', text: bracket };
  const either = reader.take(EITHER)?.[0];
  if (either) return { kind: 'or', text: either };
  const except = reader.take(EXCEPT)?.[0];
  return except ? { kind: 'not', text: except } : null;
}

function regex(reader: Reader): Token | null {
  const found = reader.take(REGEX);
  return found && { kind: 'regex', text: found[0], expression: found[1]! };
}

function phrase(reader: Reader, typing: boolean): Token | null {
  const quoted = reader.take(QUOTED);
  if (!quoted) return null;
  const [, text = '', end] = quoted;
  if (end === '') return { kind: 'phrase', text, distance: null, open: typing };
  const slop = reader.take(SLOP);
  return { kind: 'phrase', text, distance: slop && Number(slop[1]), open: false };
}

function field(reader: Reader): Token | null {
  const named = reader.take(FIELD, ([, name]) => getField(name!) !== undefined);
  return named && { kind: 'field', text: named[0], field: getField(named[1]!)! };
}

/** Null for a plus sign, which asks for what is done anyway. */
function word(reader: Reader, typing: boolean): Token | null {
  if (reader.take(REQUIRED)) return null;
  const text = reader.take(BARE)![0];
  switch (text) {
    case 'OR':
      return { kind: 'or', text };
    case 'AND':
    case '&&':
      return { kind: 'and', text };
    case 'NOT':
      return { kind: 'not', text };
    case 'NEAR':
      return { kind: 'near', text, distance: NEAR_DISTANCE };
    default: {
      const near = NEAR.exec(text);
      if (near) return { kind: 'near', text, distance: Number(near[1]) };
      const thousands = reader.take(THOUSANDS, () => /^[1-9]\d{0,2}$/.test(text))?.[0] ?? '';
      const whole = text + thousands.replaceAll(/\D/g, '');
      return { kind: 'word', text: whole, unfinished: typing && reader.ended };
    }
  }
}
