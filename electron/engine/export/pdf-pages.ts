/** Where the places of a printed document came to stand. */
export interface PdfPages {
  readonly pages: number;
  /** Numbers of pages from 1, by the names of the places on them. */
  readonly places: ReadonlyMap<string, number>;
}

/** Reads how many pages a PDF has, and on which of them its named destinations lie. */
export async function readPages(pdf: Uint8Array, names: readonly string[]): Promise<PdfPages> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // It takes the buffer away from whoever gives it, and refuses a Buffer.
  const task = getDocument({
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  });
  try {
    const document = await task.promise;
    const destinations = names.length === 0 ? {} : await document.getDestinations();
    const places = new Map<string, number>();
    for (const name of names) {
      const page = destinations[name]?.[0];
      if (page) places.set(name, (await document.getPageIndex(page)) + 1);
    }
    return { pages: document.numPages, places };
  } finally {
    await task.destroy();
  }
}
