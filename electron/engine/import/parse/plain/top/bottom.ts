import { PLACE_IN_PAPER, readCredit } from '../../head/credits.ts';
import { isPaper } from '../../head/papers.ts';
import type { Chunk } from '../lines.ts';

/** What says of a last line that it tells where the text was printed. */
const LABEL =
  /^(?:stand|first published(?:\s+in)?|originally published(?:\s+in)?|from|aus|erschienen in|publié dans|paru dans|publicado en|publicado em|source|quelle|fuente|fonte)\s*:?\s+/iu;

/** `Copyright 2016 The Shore Examiner. All rights reserved.` */
const RIGHTS =
  /^(?:copyright|\(c\)|©)[\s©]*(?:\(c\)\s*)?(?:\d{4}(?:[–-]\d{4})?,?\s+)?(?:by\s+)?(.{3,60}?)(?:,?\s+\d{4})?(?:\.?\s+(?:all rights reserved|alle rechte vorbehalten|todos los derechos reservados|tous droits réservés|todos os direitos reservados)\b.*|\.)?$/iu;

/** In how many of the last lines place and day, or the owner of the rights, stand. */
const LAST_LINES = 4;

/** What the end of a text says of when and where it was printed. */
interface Bottom {
  readonly published: string | null;
  readonly source: string | null;
}

/**
 * Date and paper from the last lines of a text, where one says that it is about these: the last one in brackets, as
 * `(The Gazette, 14 June 2005, p. 7)`, or with a label; one that is nothing but place and day; one that names the paper
 * that owns the rights.
 */
export function readBottom(chunks: readonly Chunk[]): Bottom {
  if (chunks.length < 2) return { published: null, source: null };
  const last = chunks
    .slice(-LAST_LINES)
    .flatMap((chunk) => chunk.slice(-LAST_LINES))
    .slice(-LAST_LINES)
    .map(({ text }) => text);
  const printed = readPrinted(last.at(-1)!);
  if (printed !== null) return printed;
  const dates = last.flatMap((line) => readCredit(line)?.published ?? []);
  const owner = last.flatMap((line) => RIGHTS.exec(line)?.[1] ?? []).find(isPaper);
  return {
    published: dates.length === 1 ? dates[0]! : null,
    source: owner ?? null,
  };
}

function readPrinted(line: string): Bottom | null {
  const bracketed = /^[([](.*)[)\]]$/.exec(line)?.[1];
  if (bracketed === undefined && !LABEL.test(line)) return null;
  const printed = (bracketed ?? line).replace(LABEL, '').replace(/\.$/, '').replace(PLACE_IN_PAPER, '');
  const credit = readCredit(printed);
  return credit === null ? null : { published: credit.published, source: credit.source };
}
