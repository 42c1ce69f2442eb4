/**
 * Code pages of DOS that the platform has no decoder for: the characters of 0x80 to 0xFF, after the mapping tables that
 * Microsoft gave to Unicode (CP437.TXT, CP850.TXT, CP852.TXT).
 */
const CODE_PAGES: Readonly<Record<string, string>> = {
  ibm437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
  ibm852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
    '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0',
};

/** Names by which they are known. */
const NAME = /^(?:ibm|cp|dos|oem)?[-_ ]?(437|850|852)$/i;

/** The label of a code page of DOS by any of its names (`cp850`); null for any other encoding. */
export function codePageOf(name: string): string | null {
  const number = NAME.exec(name.trim())?.[1];
  return number === undefined ? null : `ibm${number}`;
}

/**
 * Decodes bytes in a code page of DOS; null for an encoding that is none. Every byte means something there.
 * @param encoding a label of {@link codePageOf}, or any other
 */
export function decodeCodePage(bytes: Uint8Array, encoding: string): string | null {
  const upper = CODE_PAGES[encoding];
  if (upper === undefined) return null;
  // The platform's own decoder for the lower half, and for the upper one a character to be replaced.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\x80-\xff]/g, (byte) => upper[byte.charCodeAt(0) - 0x80]!);
}
