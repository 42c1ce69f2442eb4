/** What a PDF says of itself. */
export interface PdfDescription {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
}

/** The end of a PDF with a classic cross-reference table, as Chromium writes it. */
const TRAILER = /trailer\s*<<(.*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/s;

/** More than the trailer of any document takes, in bytes. */
const TAIL = 4096;

/**
 * Puts a description into a printed PDF. Nothing in it is touched: a new information dictionary is appended as an
 * incremental update (ISO 32000-1, 7.5.6), so tags, outline and links stay what they are. A PDF that ends in another way
 * than Chromium's is given back as it is.
 */
export function describePdf(pdf: Uint8Array, description: PdfDescription): Uint8Array {
  const tail = Buffer.from(pdf.subarray(-TAIL)).toString('latin1');
  const [, trailer = '', previous] = TRAILER.exec(tail) ?? [];
  const number = /\/Info\s+(\d+)\s+0\s+R/.exec(trailer)?.[1];
  if (number === undefined || previous === undefined) return pdf;

  const info = `${number} 0 obj\n${informationOf(description)}\nendobj\n`;
  const table = pdf.length + 1 + Buffer.byteLength(info, 'latin1');
  const entry = `${String(pdf.length + 1).padStart(10, '0')} 00000 n \n`;
  const update = `\n${info}xref\n${number} 1\n${entry}trailer\n<<${trailer}/Prev ${previous}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
}

function informationOf({ title, author, subject }: PdfDescription): string {
  const now = `(D:${new Date().toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z)`;
  const entries = [
    `/Title ${pdfString(title)}`,
    ...(author === '' ? [] : [`/Author ${pdfString(author)}`]),
    `/Subject ${pdfString(subject)}`,
    `/Creator (Carrel)`,
    `/Producer (Skia/PDF)`,
    `/CreationDate ${now}`,
    `/ModDate ${now}`,
  ];
  return `<<${entries.join('\n')}>>`;
}

/** A text string in UTF-16BE with its byte order mark, written in hexadecimal: no character of it means anything. */
function pdfString(text: string): string {
  return `<${Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex')}>`;
}
