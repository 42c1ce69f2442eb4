/** Encodings by the numbers of `\fcharset`, which Windows gave them. */
const CHARSETS: ReadonlyMap<number, string> = new Map([
  [0, 'windows-1252'],
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [130, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
]);

/** Encodings by the numbers of `\ansicpg`, where the name doesn't follow from the number. */
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [437, 'ibm437'],
  [850, 'ibm850'],
  [852, 'ibm852'],
  [866, 'ibm866'],
  [10000, 'macintosh'],
  [10007, 'x-mac-cyrillic'],
  [65001, 'utf-8'],
]);

/** The WHATWG encoding of a font's character set; undefined for the document's own. */
export function encodingOfCharset(charset: number): string | undefined {
  return CHARSETS.get(charset);
}

/** The WHATWG encoding of a code page; the one of western Windows where there is none. */
export function encodingOfCodePage(page: number): string {
  const known = CODE_PAGES.get(page);
  if (known !== undefined) return known;
  return page === 874 || (page >= 1250 && page <= 1258) ? `windows-${page}` : 'windows-1252';
}
