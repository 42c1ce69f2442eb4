import type { SheetElement } from '../../../contract/index.ts';
import type { Ink, Inks } from './fonts.ts';
import { DISPLAY, SANS, SANS_BOLD } from './style.ts';

/** Languages whose characters look different in each of them. */
const HAN = ['ja', 'zh', 'ko'] as const;
type Han = (typeof HAN)[number];

const HAN_CHARACTERS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/gu;

/** How an element sets its text, as the style sheet has it. */
interface Setting {
  readonly family: 'text' | 'display' | 'sans' | 'mono';
  readonly bold: boolean;
  readonly italic: boolean;
  readonly han: Han | null;
}

/**
 * What is set in which face of the fonts.
 * @param running what stands at the head and the foot of pages, and a hyphen for where a word is divided
 */
export function inksOf(sheet: SheetElement, running: string): Inks {
  const texts = new Map<Ink, string[]>();
  const put = (ink: Ink, text: string): void =>
    void (texts.get(ink) ?? texts.set(ink, []).get(ink)!).push(text);
  const visit = (element: SheetElement, outer: Setting): void => {
    const setting = settingOf(element, outer);
    for (const child of element.children) {
      if (typeof child === 'string') setText(child, setting, put);
      else visit(child, setting);
    }
  };
  visit(sheet, { family: 'text', bold: false, italic: false, han: null });
  put('text', running);
  put('sans', running);
  return Object.fromEntries(Array.from(texts, ([ink, parts]) => [ink, parts.join('')]));
}

/** Whatever another face lacks is looked for in the plain text face of the same weight. */
function setText(
  text: string,
  { family, bold, italic, han }: Setting,
  put: (ink: Ink, text: string) => void,
): void {
  if (han) put(bold ? `${han}Bold` : han, (text.match(HAN_CHARACTERS) ?? []).join(''));
  const rest = han ? text.replaceAll(HAN_CHARACTERS, '') : text;
  const plain = bold ? 'bold' : 'text';
  put(italic ? 'italic' : plain, rest);
  if (italic) return;
  if (family === 'sans') put(bold ? 'sansBold' : 'sans', rest);
  else if (family !== 'text') put(family, rest);
}

function settingOf({ tag, class: names = '', lang }: SheetElement, outer: Setting): Setting {
  const classes = [tag, ...names.split(' ')];
  const is = (known: readonly string[]): boolean => classes.some((name) => known.includes(name));
  const han = lang === undefined ? outer.han : (HAN.find((one) => lang.split('-')[0] === one) ?? null);
  if (is(DISPLAY)) return { family: 'display', bold: true, italic: false, han };
  if (tag === 'small' || is(SANS))
    return { ...outer, family: 'sans', bold: outer.bold || is(SANS_BOLD), han };
  if (/^h[2-6]$/.test(tag)) return { ...outer, bold: true, han };
  if (tag === 'pre' || tag === 'code') return { ...outer, family: 'mono', han };
  return { ...outer, bold: outer.bold || tag === 'b', italic: outer.italic || tag === 'i', han };
}
