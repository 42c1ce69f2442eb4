import { RE2JS } from 're2js';

/** A compiled regular expression. RE2 takes time in proportion to the text, whatever is asked: nothing can hang on it. */
export type Regex = RE2JS;

/** Why it can't be read, in RE2's words; null if it can. RE2 knows no back references and no looking around. */
export function whyNoRegex(expression: string): string | null {
  try {
    compileRegex(expression);
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message.replace(/^error parsing regexp: /, '') : String(thrown);
  }
}

/** @throws where {@link whyNoRegex} says so */
export function compileRegex(expression: string): Regex {
  return RE2JS.compile(expression, RE2JS.CASE_INSENSITIVE);
}

/** A word that every match of an expression contains. `isWhole`: nothing more belongs to it. */
export interface RequiredWord {
  readonly text: string;
  readonly isWhole: boolean;
}

const SIGN = /\\(?:[pP]\{[^}]*\}|x\{[^}]*\}|x[\da-fA-F]{2}|.)|\[(?:\\.|[^\]\\])*\]|[^\\[]/gsu;
const QUANTIFIER = /^[?*+{]$/;
const FEWEST_LETTERS = 3;

/**
 * Words an expression can't match without, by what stands at its top level: `\bharbou?r strikes? in` needs `strike…` with
 * a space before it, and `harbo…` behind `\b`. None where the expression is a choice of several.
 */
export function requiredWords(expression: string): readonly RequiredWord[] {
  const words: RequiredWord[] = [];
  /** Letters of the word that goes on; null where it may have begun before. */
  let word = null as string | null;
  let depth = 0;
  const end = (isWhole: boolean, next: string | null) => {
    if (word !== null && word.length >= FEWEST_LETTERS) words.push({ text: word, isWhole });
    word = next;
  };
  const signs = expression.match(SIGN) ?? [];
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at]!;
    const quantifier = signs[at + 1] ?? '';
    if (depth === 0 && sign === '|') return [];
    if (sign === '(') {
      depth += 1;
      end(false, null);
    } else if (sign === ')') {
      depth -= 1;
    } else if (depth > 0 || QUANTIFIER.test(sign)) {
      if (depth === 0) end(false, null);
      if (sign === '{') while (at < signs.length && signs[at] !== '}') at++;
    } else if (sign === '\\b' || sign === ' ' || sign === '\\s') {
      const isCertain = !/^[?*{]$/.test(quantifier);
      // Behind `\b` an apostrophe may follow: `don` is the beginning of `don't`.
      end(isCertain && sign !== '\\b', isCertain ? '' : null);
      if (quantifier === '+') at++;
    } else if (/^\p{L}$/u.test(sign)) {
      if (/^[?*{]$/.test(quantifier)) end(false, null);
      else if (word !== null) word += sign;
    } else {
      end(false, null);
    }
  }
  end(false, null);
  return words;
}
