import MiniSearch from 'minisearch';
import { chance, pick } from './chance.ts';
import type { Document, Rankers } from './rankers.ts';
import { type SlipKind, slipKinds, slipOf } from './slips.ts';

/** A word as it was mistyped, and as it was meant. */
interface Typo {
  readonly kind: SlipKind;
  readonly typed: string;
  readonly meant: string;
}

/** What became of one. */
export interface Corrected extends Typo {
  readonly used: string | null;
}

const TYPOS = 1000;
const SHORTEST = 5;

/** Random slips in the words of an archive; only such as make no other word of it. */
function typosOf(documents: readonly Document[]): readonly Typo[] {
  const known = new Set(documents.flatMap(({ text }) => text.toLowerCase().match(/[a-z]+/g) ?? []));
  // Every occurrence is as likely to be mistyped as any other.
  const running = documents.map(({ text }) => text.match(/(?<![\w'’-])[a-z]+(?![\w'’-])/g) ?? []);
  const random = chance(11);
  const typos: Typo[] = [];
  while (typos.length < TYPOS) {
    const meant = pick(random, pick(random, running));
    if (meant === undefined || meant.length < SHORTEST) continue;
    const kind = pick(random, slipKinds);
    const typed = slipOf(meant, kind, random);
    if (!known.has(typed)) typos.push({ kind, typed, meant });
  }
  return typos;
}

/** Types a thousand of them. */
export async function typeWrongly(
  documents: readonly Document[],
  { ask }: Rankers,
): Promise<{ readonly carrel: readonly Corrected[]; readonly miniSearch: readonly Corrected[] }> {
  const index = new MiniSearch<Document>({ fields: ['title', 'text'] });
  index.addAll(documents);
  const carrel: Corrected[] = [];
  const miniSearch: Corrected[] = [];
  for (const typo of typosOf(documents)) {
    const { corrections } = await ask(typo.typed);
    carrel.push({ ...typo, used: corrections[0]?.used ?? null });
    const [first] = index.autoSuggest(typo.typed, { fuzzy: 0.2 });
    miniSearch.push({ ...typo, used: first?.terms[0] ?? null });
  }
  return { carrel, miniSearch };
}
