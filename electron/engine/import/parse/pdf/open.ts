import type { PDFDocumentProxy } from 'pdfjs-dist';
import { malformed, ParseFailure } from '../failure.ts';
import { LIMITS } from '../limits.ts';

/** What pdf.js wants of a browser to be loaded, though text needs none of it; its own stand-ins are a native module. */
function Nothing(): void {}
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Nothing, configurable: true });
}

const { getDocument, GlobalWorkerOptions, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');

GlobalWorkerOptions.workerSrc = import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');

/** Where pdf.js finds the character maps of Chinese, Japanese and Korean fonts. */
const data = (folder: string): string => new URL(`../../${folder}/`, GlobalWorkerOptions.workerSrc).href;

/** How old readers of PDF name errors. */
const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : '');

/**
 * Opens a PDF for its text. The bytes are copied: pdf.js takes for its own what it is given.
 * @throws ParseFailure `ENCRYPTED`, `MALFORMED`, `TOO_COMPLEX`
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    cMapUrl: data('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: data('standard_fonts'),
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages <= LIMITS.pages) return pdf;
    const most = LIMITS.pages.toLocaleString('en');
    throw new ParseFailure(
      'TOO_COMPLEX',
      `This PDF has ${pdf.numPages.toLocaleString('en')} pages; more than ${most} are not read. Divide it.`,
    );
  } catch (thrown) {
    await task.destroy();
    if (thrown instanceof ParseFailure) throw thrown;
    if (nameOf(thrown) === 'PasswordException') {
      throw new ParseFailure(
        'ENCRYPTED',
        'This PDF is locked with a password. Save it without one, and import it again.',
      );
    }
    throw malformed('PDF');
  }
}
