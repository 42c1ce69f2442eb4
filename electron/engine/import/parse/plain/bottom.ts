import { readCredit } from '../head/credits.ts';
import type { Chunk } from './lines.ts';

/** What says of a last line that it tells where the text was printed. */
const LABEL =
  /^(?:stand|first published(?:\s+in)?|originally published(?:\s+in)?|from|aus|erschienen in|publié dans|paru dans|publicado en|publicado em|source|quelle|fuente|fonte)\s*:?\s+/iu;

/** `, p. 7`, `, S. 4`, `, pág. 12`: in which place of the paper. */
const PAGE = /,\s*(?:pp?|pgs?|pág|págs|s|seite|page)\.?\s*\d[\d–-]*\s*$/iu;

/**
 * Date and paper from the last line of a text, where it says that it is about these: in brackets, as
 * `(The Gazette, 14 June 2005, p. 7)`, or with a label. Null for any other line.
 */
export function readBottom(
  chunks: readonly Chunk[],
): { published: string | null; source: string | null } | null {
  const line = chunks.length > 1 ? chunks.at(-1)!.at(-1)!.text : '';
  const bracketed = /^[([](.*)[)\]]$/.exec(line)?.[1];
  const labelled = LABEL.exec(line)?.[0];
  if (bracketed === undefined && labelled === undefined) return null;
  const credit = readCredit((bracketed ?? line.slice(labelled!.length)).replace(/\.$/, '').replace(PAGE, ''));
  return credit === null ? null : { published: credit.published, source: credit.source };
}
