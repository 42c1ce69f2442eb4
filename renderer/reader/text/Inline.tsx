import { Fragment, type ReactNode } from 'react';
import type { Block, Mark } from '../../../electron/contract/index.ts';
import { classes } from '../../design/classes.ts';
import { anchorsOf } from './Rules.tsx';
import { isSign } from './Signs.tsx';
import { type Decoration, type DecorationKind, type Segment, segments } from './segments.ts';

type Link = Extract<Mark, { kind: 'link' }>;

/** The text of a block from `start` to `end`. What comes from a source is only ever a text node. */
export function Inline({
  text,
  block,
  start = block.start,
  end = block.end,
  decorations,
}: {
  readonly text: string;
  readonly block: Block;
  readonly start?: number;
  readonly end?: number;
  readonly decorations: readonly Decoration[];
}) {
  const over = decorations.filter((decoration) => !isSign(decoration));
  const parts = segments({ start, end }, block.marks ?? [], over);
  return byLink(parts).map(({ link, parts }) => {
    const content = parts.map((part) => <Piece key={part.start} text={text} block={block} part={part} />);
    const key = parts[0]?.start;
    return link ? (
      <LinkText key={key} link={link}>
        {content}
      </LinkText>
    ) : (
      <Fragment key={key}>{content}</Fragment>
    );
  });
}

/** A link is one control, however its text is cut up. */
function byLink(parts: readonly Segment[]) {
  const groups: { readonly link: Link | undefined; readonly parts: Segment[] }[] = [];
  for (const part of parts) {
    const link = part.marks.find((mark) => mark.kind === 'link');
    const last = groups.at(-1);
    if (last && last.link === link) last.parts.push(part);
    else groups.push({ link, parts: [part] });
  }
  return groups;
}

/** It names an address and leads nowhere by itself: the pane asks the host to open it. */
function LinkText({ link, children }: { readonly link: Link; readonly children: ReactNode }) {
  if (!/^https?:/i.test(link.href)) {
    return (
      <span className="text-reference" title={link.href}>
        {children}
      </span>
    );
  }
  return (
    <span className="text-link" role="link" tabIndex={0} title={link.href} data-href={link.href}>
      {children}
    </span>
  );
}

function Piece({
  text,
  block,
  part,
}: {
  readonly text: string;
  readonly block: Block;
  readonly part: Segment;
}) {
  const { start, end, marks, decorations } = part;
  let content: ReactNode = text.slice(start, end);
  for (const { kind } of marks) {
    if (kind === 'code') content = <code>{content}</code>;
    if (kind === 'emphasis') content = <em>{content}</em>;
    if (kind === 'strong') content = <strong>{content}</strong>;
  }
  if (decorations.length === 0) return content;
  return (
    <mark
      className={classes(...decorations.flatMap(classNamesOf), ...inksOf(decorations))}
      style={{ anchorName: anchorsOf(part, block) }}
      data-excerpt={idsOf('excerpt', decorations)}
      data-shared={idsOf('shared', decorations)}
    >
      {content}
    </mark>
  );
}

/** The ids of one kind, the shortest first: where passages overlap, a click means the one that is least else to be had. */
function idsOf(kind: DecorationKind, decorations: readonly Decoration[]): string | undefined {
  const ids = shortestFirst(kind, decorations).map(({ id }) => id);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function shortestFirst(kind: DecorationKind, decorations: readonly Decoration[]): readonly Decoration[] {
  return decorations
    .filter((decoration) => decoration.kind === kind)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** Where passages overlap, the shortest gives the tint and the line, and the next one a second line below it. */
function inksOf(decorations: readonly Decoration[]) {
  const [first, second] = shortestFirst('excerpt', decorations);
  return [first?.colour && `ink-${first.colour}`, second?.colour && `ink-under-${second.colour}`];
}

function classNamesOf({ kind, current, uncertain }: Decoration) {
  return [`mark-${kind}`, current && `mark-${kind}-current`, uncertain && `mark-${kind}-uncertain`];
}
