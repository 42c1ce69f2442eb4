/**
 * Why a file could not become an article.
 * `EMPTY`: no bytes, or only blanks. `BINARY`: the name says text, the bytes don't. `NO_TEXT`: markup without any text.
 * `TOO_COMPLEX`: beyond what a parser takes on. `UNKNOWN_FORMAT`: no parser has this ending.
 */
export type ParseFailureCode = 'EMPTY' | 'BINARY' | 'NO_TEXT' | 'TOO_COMPLEX' | 'UNKNOWN_FORMAT';

/** One file's failure: a row in the import's report, never the end of the import. `message` is a sentence for a person. */
export class ParseFailure extends Error {
  override readonly name = 'ParseFailure';
  readonly code: ParseFailureCode;

  constructor(code: ParseFailureCode, message: string) {
    super(message);
    this.code = code;
  }
}
