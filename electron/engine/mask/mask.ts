import type { Mask, Masking, MaskKey } from '../../contract/index.ts';
import type { Draft, DraftPassage } from '../export/draft.ts';
import type { Editor } from '../export/edits.ts';
import { stringsOfLog } from '../export/log/rewrite.ts';
import { rewriteDraft } from '../export/rewrite.ts';
import { fold } from '../search/analyse/fold.ts';
import { type Finder, finderOf } from './find.ts';
import { maskLog, queryEditorOf } from './query.ts';
import { partsOf, spellingsOf, wordsOf } from './spellings.ts';

/** What a thread is asked: looking for many names in long texts takes longer than the engine may be silent. */
export interface MaskRequest {
  readonly kind: 'mask';
  readonly draft: Draft;
  readonly masks: readonly Mask[];
}

/** A document without the names, what leads back from it, and what was done. */
export interface MaskedDraft {
  readonly draft: Draft;
  readonly key: MaskKey;
  readonly masking: Masking;
}

/** What stands in a path for a segment with a name in it. */
const COVERED = '████';

/** Words of which so many are named, the most frequent first. */
const NEAR = 40;

/** The shortest part of a name that is looked for in words left standing, in letters. */
const TELLING = 3;

/** So many letters more than the name a form of it may have. */
const LONGER = 3;

/**
 * Takes names out of every string of a document. With them go its fingerprints: whoever guesses a name could put it into the
 * masked text and see whether a checksum, or an id made of one, comes out. So passages are numbered, sources lose their ids
 * and checksums, and places (whose length would tell that of the name) are left to the key.
 */
export function maskDraft({ draft, masks }: MaskRequest): MaskedDraft {
  const finder = finderOf(masks);
  const rewritten = rewriteDraft(draft, editorOf(masks, finder));
  const digits = String(draft.passages.length).length;
  const ids = new Map(
    draft.passages.map(({ id }, index) => [id, `P·${String(index + 1).padStart(digits, '0')}`]),
  );
  const masked: Draft = {
    ...rewritten,
    masked: true,
    passages: rewritten.passages.map((passage, index) =>
      Object.assign({}, passage, {
        id: ids.get(passage.id)!,
        pair: passage.pair === null ? null : ids.get(passage.pair)!,
        place: null,
        masked: maskedRanges(draft.passages[index]!, finder),
      }),
    ),
    sources: rewritten.sources.map((source, index) =>
      Object.assign({}, source, { uid: `S${index + 1}`, sha256: null, importedAt: null }),
    ),
    log: rewritten.log && maskLog(rewritten.log, draft.log ?? [], ids),
  };
  return {
    draft: masked,
    key: {
      format: 'carrel-key',
      version: 1,
      made: draft.made,
      title: masked.title,
      names: [...masks],
      passages: draft.passages.flatMap(({ id, place }) => (place ? [{ id: ids.get(id)!, place }] : [])),
    },
    masking: { replaced: countNames(draft, masks, finder), near: nearMisses(masked, masks) },
  };
}

function editorOf(masks: readonly Mask[], finder: Finder): Editor {
  const editQuery = queryEditorOf(masks);
  return (text, kind) => {
    if (kind === 'query') return editQuery(text);
    if (kind === 'address') return finder.within(text) ? [{ start: 0, end: text.length, text: '' }] : [];
    if (kind === 'path') return pathEdits(text, finder);
    return finder.names(text).map(({ start, end, mask }) => ({ start, end, text: mask.replacement }));
  };
}

/** Each segment with a name in it is covered, but for the ending of a file. */
function pathEdits(path: string, finder: Finder): ReturnType<Editor> {
  return Array.from(path.matchAll(/[^/]+/g)).flatMap(({ 0: segment, index }) => {
    if (!finder.within(segment)) return [];
    const ending = /\.\w{1,5}$/.exec(segment)?.[0] ?? '';
    const kept = finder.within(ending) ? 0 : ending.length;
    return [{ start: index, end: index + segment.length - kept, text: COVERED }];
  });
}

/** Where something else stands in the masked blocks of a passage. */
function maskedRanges({ blocks }: DraftPassage, finder: Finder): [number, number, number][] {
  return blocks.flatMap(({ text }, block) => {
    let shift = 0;
    return finder.names(text).map(({ start, end, mask }): [number, number, number] => {
      const from = start + shift;
      shift += mask.replacement.length - (end - start);
      return [block, from, from + mask.replacement.length];
    });
  });
}

function countNames(draft: Draft, masks: readonly Mask[], finder: Finder): Masking['replaced'] {
  const counts = new Map(masks.map(({ name }) => [name, { name, quoted: 0, elsewhere: 0 }]));
  const count = (text: string | null, where: 'quoted' | 'elsewhere'): void => {
    for (const { mask } of finder.names(text ?? '')) counts.get(mask.name)![where] += 1;
  };
  count(draft.title, 'elsewhere');
  for (const { blocks, note, tags } of draft.passages) {
    for (const { text } of blocks) count(text, 'quoted');
    for (const text of [note, ...tags]) count(text, 'elsewhere');
  }
  for (const section of new Set(draft.passages.map(({ section }) => section))) count(section, 'elsewhere');
  for (const { citation } of draft.sources) {
    const { title, byline, source, interviewees } = citation;
    for (const text of [title, byline, source, ...interviewees]) count(text, 'elsewhere');
    const mask = finder.within(citation.path);
    if (mask) counts.get(mask.name)!.elsewhere += 1;
  }
  for (const text of stringsOfLog(draft.log ?? [])) count(text, 'elsewhere');
  return [...counts.values()];
}

/** Words of the masked document that hold a name or a part of one, or may be a form of it. */
function nearMisses(masked: Draft, masks: readonly Mask[]): Masking['near'] {
  const parts = masks.flatMap((mask) =>
    [...new Set([...partsOf(mask), ...wordsOf(mask.name).slice(-1)])]
      .flatMap(spellingsOf)
      .filter((part) => part.length >= TELLING)
      .map((part) => ({ part, name: mask.name })),
  );
  const own = new Set(masks.flatMap(({ replacement }) => wordsOf(fold(replacement))));
  const found = new Map<string, { word: string; name: string; count: number }>();
  for (const text of stringsOf(masked)) {
    for (const word of wordsOf(text)) {
      const folded = fold(word);
      const near = own.has(folded) ? undefined : parts.find(({ part }) => isNear(word, folded, part));
      if (!near) continue;
      const known = found.get(folded) ?? { word, name: near.name, count: 0 };
      found.set(folded, { ...known, count: known.count + 1 });
    }
  }
  return [...found.values()].toSorted((one, other) => other.count - one.count).slice(0, NEAR);
}

/** `Friday` for `Frida`, and, with a capital, `Anny` for `Anna`. */
function isNear(word: string, folded: string, part: string): boolean {
  if (folded.includes(part)) return true;
  const stem = part.replace(/[aeiouyаеиоуыяйь]$/u, '');
  const isForm = stem !== part && stem.length >= TELLING && folded.length <= part.length + LONGER;
  return isForm && folded.startsWith(stem) && /^\p{Lu}/u.test(word);
}

function stringsOf({ title, passages, sources, log }: Draft): string[] {
  return [
    title,
    ...passages.flatMap(({ blocks, note, tags }) => [...blocks.map(({ text }) => text), note, ...tags]),
    ...new Set(passages.map(({ section }) => section ?? '')),
    ...sources.flatMap(({ citation: { title: named, byline, source, interviewees, path } }) => [
      named,
      byline ?? '',
      source ?? '',
      ...interviewees,
      path,
    ]),
    ...stringsOfLog(log ?? []),
  ];
}
