const MB = 1024 ** 2;

/** How far a file is taken apart. Generous: no document a person wrote comes near; a file made to do harm does. */
export const LIMITS = {
  /** The largest file that is read and kept, in bytes, on disk or within another one: what a thread's memory holds. */
  file: 64 * MB,
  /** The largest file that is only taken apart, in bytes: an archive or a mailbox. */
  container: 256 * MB,
  /** How many files one file may hold, over all levels. */
  parts: 100_000,
  /** How deep files may lie within files: a document in a ZIP attached to a message of a mailbox in a ZIP. */
  depth: 5,
  /** How much a ZIP may hold for each of its own bytes; text is packed to a tenth, zeros to a thousandth. */
  expansion: 200,
  /** Up to this size, in bytes, a ZIP may hold whatever it likes for its own size. */
  expandsFreely: 64 * MB,
  /** The largest XML or HTML within a document, in bytes. */
  markup: 64 * MB,
  /** How deep the elements of a document may be nested. */
  nesting: 1_000,
  /** Pages of a PDF. */
  pages: 10_000,
  /** Pieces of text on one page of a PDF. */
  piecesOnPage: 50_000,
  /** Groups within groups of a rich text file. */
  groups: 1_000,
} as const;
