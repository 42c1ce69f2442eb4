import { type Field, getField } from './fields.ts';

/** One piece of a typed query. `glued`: it stands directly behind the token before it. */
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
  | { readonly kind: 'word'; readonly text: string };

/** Every quotation mark opens and closes a phrase, so that it doesn't matter which a keyboard or a word processor makes. */
const QUOTES = '"“”„‟«»＂「」『』〝〞';
const SPACE = /\s+/uy;
const BARE = new RegExp(`[^\\s()（）|｜${QUOTES}]+`, 'uy');
const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)([${QUOTES}]?)`, 'uy');
const SLOP = /~(\d{1,4})/uy;
const FIELD = /([\p{L}]+):/uy;
const NEAR = /^(?:near|w)\/(\d{1,4})$/iu;

/** How far apart the words of a bare `NEAR` may be, as in SQLite and Lucene. */
const NEAR_DISTANCE = 10;

/** Cuts a query into tokens. Whatever is no sign of the query language is a word. */
export function tokenise(query: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(query);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < query.length) {
    if (take(SPACE)) continue;
    const char = query[at]!;
    const next = query[at + 1];
    if (char === '(' || char === '（') {
      tokens.push({ kind: 'open', text: char });
      at += 1;
    } else if (char === ')' || char === '）') {
      tokens.push({ kind: 'close', text: char });
      at += 1;
    } else if (char === '|' || char === '｜') {
      tokens.push({ kind: 'or', text: char });
      at += 1;
    } else if ((char === '-' || char === '!') && next !== undefined && !/\s/u.test(next)) {
      tokens.push({ kind: 'not', text: char });
      at += 1;
    } else if (char === '+' && next !== undefined && !/\s/u.test(next)) {
      at += 1;
    } else {
      const quoted = take(QUOTED);
      if (quoted) {
        const slop = quoted[2] === '' ? null : take(SLOP);
        tokens.push({
          kind: 'phrase',
          text: quoted[1]!,
          distance: slop && Number(slop[1]),
          open: quoted[2] === '',
        });
        continue;
      }
      const start = at;
      const named = take(FIELD);
      const field = named && getField(named[1]!);
      if (field) {
        tokens.push({ kind: 'field', text: named[0], field });
        continue;
      }
      at = start;
      tokens.push(bareToken(take(BARE)![0]));
    }
  }
  return tokens;
}

function bareToken(text: string): Token {
  switch (text) {
    case 'OR':
      return { kind: 'or', text };
    case 'AND':
    case '&&':
    case '&':
      return { kind: 'and', text };
    case 'NOT':
      return { kind: 'not', text };
    case 'NEAR':
      return { kind: 'near', text, distance: NEAR_DISTANCE };
    default: {
      const near = NEAR.exec(text);
      return near ? { kind: 'near', text, distance: Number(near[1]) } : { kind: 'word', text };
    }
  }
}
