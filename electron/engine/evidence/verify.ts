import type { Database } from 'better-sqlite3';
import type {
  EvidencePassage,
  EvidencePlace,
  PassageVerdict,
  VerifiedPassage,
} from '../../contract/index.ts';
import { loadText } from '../store/articles.ts';
import { filesOnDisk, revisionNamed, type NamedRevision } from '../store/evidence.ts';
import { isPrinted } from './printed.ts';
import type { Printed, ReadDocument } from './read.ts';
import { isQuotedAt, stateOf } from './source.ts';

/** How much of a passage is shown beside its verdict, in UTF-16 code units. */
const SHOWN = 240;

/** What a document is checked against. */
export interface Checking {
  readonly db: Database;
  /** The places of passages that don't say theirs, from the key of a masked document. */
  readonly places: ReadonlyMap<string, EvidencePlace>;
  readonly signal: AbortSignal;
}

/** One verdict for each passage of a document, in its order. */
export async function verifyPassages(
  { evidence, printed }: ReadDocument,
  checking: Checking,
): Promise<VerifiedPassage[]> {
  const sources = new Map<number, Promise<readonly string[]>>();
  const verified: VerifiedPassage[] = [];
  for (const passage of evidence.passages) {
    const changes = (named: NamedRevision): Promise<readonly string[]> => {
      const known = sources.get(named.article) ?? filesChanged(checking, named.article);
      sources.set(named.article, known);
      return known;
    };
    verified.push(await verifyPassage(passage, printed, checking, changes));
  }
  return verified;
}

async function verifyPassage(
  passage: EvidencePassage,
  shown: Printed,
  { db, places }: Checking,
  filesChangedOf: (named: NamedRevision) => Promise<readonly string[]>,
): Promise<VerifiedPassage> {
  const { id, title, quote } = passage;
  const said = (verdict: PassageVerdict, reasons: string[], at: VerifiedPassage['at'] = null) => ({
    id,
    title,
    quote: quote.join(' ').slice(0, SHOWN),
    verdict,
    reasons,
    at,
  });
  const printed = isPrinted(shown, passage)
    ? []
    : ['What is printed is not what the document states as its evidence.'];
  const place = passage.place ?? places.get(id);
  if (!place) {
    const lost = 'Names are masked: only the key of this document leads back to the source.';
    return printed.length > 0 ? said('altered', printed) : said('untraceable', [lost]);
  }
  const named = revisionNamed(db, place.uid, place.revision);
  const text = named && loadText(db, named.article, place.revision);
  if (!named || !text) {
    const lost = 'The archive doesn’t have this article in this revision.';
    return printed.length > 0 ? said('altered', printed) : said('unknown', [lost]);
  }
  const at = { article: named.article, revision: place.revision, start: place.start, end: place.end };
  const altered = [
    ...printed,
    ...(isQuotedAt(text, place, passage) ? [] : ['The quotation is not what the source says at this place.']),
    ...(place.sha256 === named.sha256 ? [] : ['The checksum is not that of the file in the archive.']),
  ];
  if (altered.length > 0) return said('altered', altered, at);
  const changes = [...revised(db, named, place, text.text), ...(await filesChangedOf(named))];
  return said(changes.length > 0 ? 'source changed' : 'unchanged', changes, at);
}

function revised(
  db: Database,
  { article, newest }: NamedRevision,
  place: EvidencePlace,
  old: string,
): string[] {
  if (newest === place.revision) return [];
  const now = loadText(db, article, newest)?.text ?? '';
  if (now === old) return [];
  const stands = now.includes(old.slice(place.start, place.end));
  return [
    `The archive has a newer revision, ${newest}, in which the passage ${stands ? 'still stands word for word' : 'reads otherwise or is gone'}.`,
  ];
}

/** A sentence for each file of an article that holds something else now. What can't be reached says nothing. */
async function filesChanged({ db, signal }: Checking, article: number): Promise<readonly string[]> {
  const sentences: string[] = [];
  for (const file of filesOnDisk(db, article)) {
    if ((await stateOf(file, signal)) === 'changed')
      sentences.push(`The file ${file.path} was changed since it was imported.`);
  }
  return sentences;
}
