// Apart from the schemas, so that what reads files loads none.

/** What stands between two blocks in a canonical text. */
export const BLOCK_SEPARATOR = '\n\n';

/** `code` of a report's row for a file whose encoding is a guess. */
export const GUESSED_ENCODING = 'GUESSED_ENCODING';
