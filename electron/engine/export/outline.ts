import type { ExportPassage } from '../../contract/index.ts';

/** Passages of one article that follow one another, or two that are to be read side by side. */
export interface Group {
  readonly title: string;
  readonly language: string | null;
  readonly passages: readonly ExportPassage[];
  /** The passages stand beside each other, and not below. */
  readonly paired: boolean;
}

/** A named section of a document; null: what comes before the first one. */
export interface Part {
  readonly name: string | null;
  readonly groups: readonly Group[];
}

/** A document as it is read: a pair is a passage and the one behind it. */
export function outlineOf(passages: readonly ExportPassage[]): Part[] {
  const parts: { name: string | null; groups: { passages: ExportPassage[]; paired: boolean }[] }[] = [];
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index]!;
    let part = parts.at(-1);
    if (!part || part.name !== passage.section) parts.push((part = { name: passage.section, groups: [] }));
    const group = part.groups.at(-1);
    const next = passages[index + 1];
    if (next && next.id === passage.pair) {
      part.groups.push({ passages: [passage, next], paired: true });
      index++;
    } else if (group && !group.paired && group.passages[0]!.article === passage.article) {
      group.passages.push(passage);
    } else {
      part.groups.push({ passages: [passage], paired: false });
    }
  }
  return parts.map(({ name, groups }) => ({ name, groups: groups.map(titled) }));
}

function titled({ passages, paired }: { passages: readonly ExportPassage[]; paired: boolean }): Group {
  const titles = paired
    ? [...new Set(passages.map(({ citation }) => citation.title))]
    : [passages[0]!.citation.title];
  return { title: titles.join(' / '), language: passages[0]!.language, passages, paired };
}

/** Whether the colours of passages say something: where all are alike they don't. */
export function differInColour(passages: readonly ExportPassage[]): boolean {
  return new Set(passages.map(({ colour }) => colour)).size > 1;
}
