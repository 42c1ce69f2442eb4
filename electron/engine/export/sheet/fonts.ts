import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The faces of a document. */
const inks = [
  'text',
  'italic',
  'bold',
  'display',
  'sans',
  'sansBold',
  'mono',
  'ja',
  'jaBold',
  'zh',
  'zhBold',
  'ko',
  'koBold',
] as const;
export type Ink = (typeof inks)[number];

/** What is set in each of them. */
export type Inks = { readonly [ink in Ink]?: string };

/** A font of an npm package, and the point on its axes at which it is used. */
interface Instance {
  /** The package's style sheet, which names its files and what each of them covers. */
  readonly css: string;
  readonly axes: Readonly<Record<string, number>>;
  /** Makes the letters as large to the eye as the Latin ones beside them, in per cent. */
  readonly adjust?: number;
  /** What it is used for, where it claims more than it is wanted for. */
  readonly only?: RegExp;
}

interface Face {
  readonly ink: Ink;
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly weight: number;
  /** In the order in which a character is looked for. */
  readonly instances: readonly Instance[];
}

const jp = (wght: number): Instance => ({
  css: '@fontsource-variable/noto-serif-jp/wght.css',
  axes: { wght },
});
const sc = (wght: number): Instance => ({
  css: '@fontsource-variable/noto-serif-sc/wght.css',
  axes: { wght },
});
const emoji = (wght: number): Instance => ({
  css: '@fontsource-variable/noto-emoji/wght.css',
  axes: { wght },
});
const kr = (wght: number): Instance => ({
  css: '@fontsource-variable/noto-serif-kr/wght.css',
  axes: { wght },
});

/**
 * The scripts the book face doesn't have. They know no italics: their upright letters stand in for them. Arabic is not the
 * page's Noto Naskh: that one puts letters together from a body and dots, and a PDF can't tell any more which letter it
 * was. The Chinese face has both the simplified and the traditional characters. Emoji are drawn in the ink of the text.
 */
const scripts = (wght: number): readonly Instance[] => [
  { css: '@fontsource-variable/noto-serif-hebrew/wght.css', axes: { wght }, adjust: 108 },
  { css: `@fontsource/amiri/${wght > 500 ? 700 : 400}.css`, axes: {}, adjust: 120 },
  { css: '@fontsource-variable/noto-serif-devanagari/wght.css', axes: { wght } },
  { css: '@fontsource-variable/noto-serif-thai/wght.css', axes: { wght } },
  { ...emoji(wght), only: /\p{Emoji_Presentation}/u },
  { ...kr(wght), only: /\p{Script=Hangul}/u },
  jp(wght),
  sc(wght),
  kr(wght),
  emoji(wght),
];

const serif = (wght: number, opsz: number): Instance => ({
  css: '@fontsource-variable/source-serif-4/opsz.css',
  axes: { wght, opsz },
});

const sans = (wght: number): Instance => ({
  css: '@fontsource-variable/source-sans-3/wght.css',
  axes: { wght },
});

const mono: Instance = { css: '@fontsource-variable/source-code-pro/wght.css', axes: { wght: 400 } };

const italic: Instance = {
  css: '@fontsource-variable/source-serif-4/opsz-italic.css',
  axes: { wght: 400, opsz: 11 },
};

const FACES: readonly Face[] = [
  {
    ink: 'text',
    family: 'Carrel Text',
    style: 'normal',
    weight: 400,
    instances: [serif(400, 11), ...scripts(400)],
  },
  {
    ink: 'italic',
    family: 'Carrel Text',
    style: 'italic',
    weight: 400,
    instances: [italic, ...scripts(400)],
  },
  {
    ink: 'bold',
    family: 'Carrel Text',
    style: 'normal',
    weight: 600,
    instances: [serif(600, 11), ...scripts(600)],
  },
  {
    ink: 'display',
    family: 'Carrel Display',
    style: 'normal',
    weight: 600,
    instances: [serif(600, 28), ...scripts(600)],
  },
  { ink: 'sans', family: 'Carrel Sans', style: 'normal', weight: 400, instances: [sans(400)] },
  { ink: 'sansBold', family: 'Carrel Sans', style: 'normal', weight: 600, instances: [sans(600)] },
  { ink: 'mono', family: 'Carrel Mono', style: 'normal', weight: 400, instances: [mono] },
  ...[400, 600].flatMap((weight): Face[] => {
    const ink = weight === 400 ? (['ja', 'zh', 'ko'] as const) : (['jaBold', 'zhBold', 'koBold'] as const);
    const faces = [jp(weight), sc(weight), kr(weight)];
    // In its own language a character looks as it does there; what that face lacks comes from the others.
    return ink.map((one, index) => ({
      ink: one,
      family: `Carrel ${one.slice(0, 2)}`,
      style: 'normal',
      weight,
      instances: [faces[index]!, ...faces.toSpliced(index, 1)],
    }));
  }),
];

/**
 * `@font-face` rules, with everything inlined, for the families `Carrel Text`, `Carrel Display`, `Carrel Sans`,
 * `Carrel Mono` and those of Chinese, Japanese and Korean: of each face just the characters that are set in it, as a plain TrueType font. Of a variable font
 * Chromium can only make Type 3 fonts in a PDF, which printers refuse and some programs draw badly.
 */
export async function fontFaces(set: Inks, signal: AbortSignal): Promise<string> {
  const rules: string[] = [];
  for (const face of FACES) {
    let missing: readonly number[] = codePointsOf(set[face.ink] ?? '');
    for (const instance of face.instances) {
      const coverage = await coverageOf(instance.css);
      const fits = ({ only }: Instance, codePoint: number): boolean =>
        only?.test(String.fromCodePoint(codePoint)) ?? true;
      const byFile = Map.groupBy(missing, (codePoint) =>
        fits(instance, codePoint) ? coverage.get(codePoint) : undefined,
      );
      missing = byFile.get(undefined) ?? [];
      for (const [file, codePoints] of byFile) {
        signal.throwIfAborted();
        if (file !== undefined) rules.push(await faceRule(face, file, instance, codePoints));
      }
    }
  }
  return rules.join('\n');
}

async function faceRule(
  { family, style, weight }: Face,
  file: string,
  { axes, adjust = 100 }: Instance,
  codePoints: readonly number[],
): Promise<string> {
  // Loading it takes 0.1 s, which a search from the command line should not have to wait for.
  const { default: subsetFont } = await import('subset-font');
  const text = String.fromCodePoint(...codePoints);
  const font = await subsetFont(await readFile(file), text, {
    targetFormat: 'truetype',
    variationAxes: { ...axes },
  });
  const range = codePoints.map((codePoint) => `U+${codePoint.toString(16)}`).join(',');
  return `@font-face { font-family: '${family}'; font-style: ${style}; font-weight: ${weight}; size-adjust: ${adjust}%; unicode-range: ${range}; src: url(data:font/ttf;base64,${font.toString('base64')}) format('truetype'); }`;
}

/** Thai and Lao AM, which are drawn from two letters that a text needn't have by themselves. */
const DRAWN_FROM: ReadonlyMap<string, string> = new Map([
  ['\u0E33', '\u0E4D\u0E32'],
  ['\u0EB3', '\u0ECD\u0EB2'],
]);

function codePointsOf(text: string): number[] {
  const characters = new Set(text);
  for (const [letter, parts] of DRAWN_FROM) {
    if (characters.has(letter)) for (const part of parts) characters.add(part);
  }
  return Array.from(characters, (character) => character.codePointAt(0)!).sort((a, b) => a - b);
}

// Not called `require`: electron-vite would put a second one of that name into the built file.
const packages = createRequire(import.meta.url);
const coverages = new Map<string, Promise<ReadonlyMap<number, string>>>();

/** For every code point a package has, the file that holds it; read once from its style sheet. */
function coverageOf(css: string): Promise<ReadonlyMap<number, string>> {
  let coverage = coverages.get(css);
  if (!coverage) coverages.set(css, (coverage = readCoverage(packages.resolve(css))));
  return coverage;
}

async function readCoverage(path: string): Promise<ReadonlyMap<number, string>> {
  const coverage = new Map<number, string>();
  const css = await readFile(path, 'utf8');
  for (const [, file, ranges] of css.matchAll(/src: url\(([^)]+)\)[^;]*;\s*unicode-range: ([^;]+);/g)) {
    for (const range of ranges!.split(',')) {
      const [first, last] = range.trim().slice(2).split('-');
      const end = parseInt(last ?? first!, 16);
      for (let codePoint = parseInt(first!, 16); codePoint <= end; codePoint++) {
        coverage.set(codePoint, join(dirname(path), file!));
      }
    }
  }
  return coverage;
}
