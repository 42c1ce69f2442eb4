/** How much of a file may stand before the charset is named; browsers look at 1,024 bytes, some pages are later. */
const SAMPLE = 4096;

const DECLARATIONS = [
  /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i,
  /<meta[^>]*\scharset\s*=\s*["']?\s*([\w.:-]+)/i,
  /<meta[^>]*\scontent\s*=\s*["'][^"'>]*charset\s*=\s*([\w.:-]+)/i,
];

/** The charset an HTML or XML file declares for itself, as it writes it. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE));
  for (const declaration of DECLARATIONS) {
    const label = declaration.exec(opening)?.[1];
    if (label !== undefined) return label;
  }
  return undefined;
}
