/**
 * Why a file could not become an article.
 * `EMPTY`: no bytes, or only blanks. `BINARY`: the name says text, the bytes don't. `NO_TEXT`: markup without any text.
 * `NO_TEXT_LAYER`: pictures of pages. `ENCRYPTED`: readable only with a password. `MALFORMED`: not what its name says,
 * or damaged beyond reading. `TOO_COMPLEX`, `TOO_LARGE`, `TOO_MANY`, `TOO_DEEP`, `EXPANDS`: beyond `limits.ts`.
 * `UNSAFE_NAME`: within an archive under a name that leads out of it. `UNKNOWN_FORMAT`: no parser has this ending.
 */
export type ParseFailureCode =
  | 'EMPTY'
  | 'BINARY'
  | 'NO_TEXT'
  | 'NO_TEXT_LAYER'
  | 'ENCRYPTED'
  | 'MALFORMED'
  | 'TOO_COMPLEX'
  | 'TOO_LARGE'
  | 'TOO_MANY'
  | 'TOO_DEEP'
  | 'EXPANDS'
  | 'UNSAFE_NAME'
  | 'UNKNOWN_FORMAT';

/** One file's failure: a row in the import's report, never the end of the import. `message` is a sentence for a person. */
export class ParseFailure extends Error {
  override readonly name = 'ParseFailure';
  readonly code: ParseFailureCode;

  constructor(code: ParseFailureCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** A file that is damaged, or something else than it says. @param what `PDF document` */
export function malformed(what: string, cause?: unknown): ParseFailure {
  return new ParseFailure(
    'MALFORMED',
    `This ${what} is damaged and can’t be read. Open it in another program and save it anew.`,
    cause,
  );
}
