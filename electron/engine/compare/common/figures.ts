import type { Found } from './found.ts';

const BLANKS = '\u00A0\u2009\u202F';
/** A number with what stands before and behind it, if that makes it an amount. */
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,-])(?<currency>\p{Sc}\s?)?` +
    String.raw`(?<number>\d{1,3}(?:([.,'’${BLANKS}])\d{3})(?:\3\d{3})*(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?![\p{N}]|[.,:/-]\d)` +
    String.raw`(?:[\s${BLANKS}]?(?<percent>%|٪|per\s?cent\b|percent\b|por\s?ciento|pour\s?cent|prozent\b)` +
    String.raw`|[\s${BLANKS}]?(?<scale>\p{L}{1,9})(?!\p{L}))?(?<after>[\s${BLANKS}]?\p{Sc})?`,
  'giu',
);

const SCALES: ReadonlyMap<string, number> = new Map(
  [
    [1e3, 'thousand tausend mil mille k'],
    [1e6, 'million millions m mn mio millionen millón millones milhão milhões milione milioni miljoen'],
    [1e9, 'billion billions bn milliarde milliarden milliard milliards miliardo miliardi miljard'],
  ].flatMap(([value, words]) => `${words}`.split(' ').map((word) => [word, Number(value)] as const)),
);

/** A bare number of fewer digits is in many texts by chance. */
const TELLING_DIGITS = 3;

/**
 * The telling figures of a text by their value: amounts of money, shares, thousands and millions, numbers of three digits
 * or more. Years are left to the dates.
 */
export function figuresIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const { currency, number = '', percent, scale, after } = match.groups!;
    const factor = scale === undefined ? undefined : SCALES.get(scale.toLowerCase());
    const digits = number.replace(/\D/g, '');
    const isAmount = Boolean(currency ?? after ?? percent ?? factor);
    const isYear = /^(?:1[5-9]|20|21)\d\d$/.test(number);
    if (!isAmount && (digits.length < TELLING_DIGITS || isYear)) continue;
    const value = valueOf(number) * (factor ?? 1);
    const tail = factor === undefined && percent === undefined && scale !== undefined;
    const end = tail ? match[0].lastIndexOf(scale) : match[0].length;
    found.push({
      kind: 'figure',
      key: `${Math.round(value * 1e6) / 1e6}${percent === undefined ? '' : '%'}`,
      start: match.index,
      end: match.index + match[0].slice(0, end).trimEnd().length,
    });
  }
  return found;
}

/** What stands before three digits parts thousands; anything else before the last digits is a decimal point. */
function valueOf(number: string): number {
  const decimals =
    /[.,](\d{1,2}|\d{4,})$/.exec(number) ?? /(?<=([.,'’\s])\d{3})(?!\1)[.,](\d+)$/.exec(number);
  const whole = decimals ? number.slice(0, decimals.index) : number;
  return Number(`${whole.replace(/\D/g, '')}.${decimals?.at(-1) ?? '0'}`);
}
