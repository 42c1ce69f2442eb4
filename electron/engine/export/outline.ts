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

/** A document as it is read: its passages in their order, a pair at the place of its first. */
export function outlineOf(passages: readonly ExportPassage[]): Part[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const parts: { name: string | null; groups: { passages: ExportPassage[]; paired: boolean }[] }[] = [];
  const placed = new Set<string>();
  for (const passage of passages) {
    if (placed.has(passage.id)) continue;
    let part = parts.at(-1);
    if (!part || part.name !== passage.section) parts.push((part = { name: passage.section, groups: [] }));
    const partner = passage.pair === null ? undefined : byId.get(passage.pair);
    const group = part.groups.at(-1);
    if (partner && !placed.has(partner.id) && partner !== passage) {
      placed.add(partner.id);
      part.groups.push({ passages: [passage, partner], paired: true });
    } else if (group && !group.paired && group.passages[0]!.article === passage.article) {
      group.passages.push(passage);
    } else {
      part.groups.push({ passages: [passage], paired: false });
    }
    placed.add(passage.id);
  }
  return parts.map(({ name, groups }) => ({ name, groups: groups.map(titled) }));
}

function titled({ passages, paired }: { passages: readonly ExportPassage[]; paired: boolean }): Group {
  const titles = paired
    ? [...new Set(passages.map(({ citation }) => citation.title))]
    : [passages[0]!.citation.title];
  return { title: titles.join(' / '), language: passages[0]!.language, passages, paired };
}

/** The passages in the order in which they are read. */
export function inReadingOrder(parts: readonly Part[]): ExportPassage[] {
  return parts.flatMap(({ groups }) => groups.flatMap(({ passages }) => passages));
}
