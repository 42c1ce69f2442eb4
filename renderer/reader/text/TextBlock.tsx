import { memo } from 'react';
import type { Block } from '../../../electron/contract/index.ts';
import { Inline } from './Inline.tsx';
import { PagedInline, PageMark } from './PageMark.tsx';
import { Rules } from './Rules.tsx';
import type { Decoration } from './segments.ts';
import { Signs } from './Signs.tsx';

interface Props {
  readonly text: string;
  readonly block: Block;
  readonly index: number;
  /** Of a heading on the page; see `headingLevels`. */
  readonly level: number | undefined;
  /** Of a paragraph, as citations name it. */
  readonly number: number | undefined;
  readonly decorations: readonly Decoration[] | undefined;
  /** It is the first block of its page. */
  readonly opensPage: boolean;
}

const none: readonly Decoration[] = [];

/**
 * One block of a text. It takes the focus from the program only, so that a paragraph can be gone to and marked by
 * keyboard. Direction is each block's own; that of list items and
 * quotations their surroundings'.
 */
export const TextBlock = memo(function TextBlock({
  text,
  block,
  index,
  level = 2,
  number,
  decorations = none,
  opensPage,
}: Props) {
  const pageMark = opensPage && block.page !== undefined && <PageMark page={block.page} />;
  const signs = (
    <>
      {number !== undefined && <span className="paragraph-mark" data-paragraph={number} aria-hidden="true" />}
      <Signs decorations={decorations} />
      {pageMark}
    </>
  );
  const content = (
    <>
      {signs}
      <PagedInline text={text} block={block} decorations={decorations} />
      <Rules block={block} decorations={decorations} />
    </>
  );
  const own = { 'data-block': index, tabIndex: -1 } as const;
  switch (block.kind) {
    case 'heading': {
      const Heading = headings[level - 1]!;
      return (
        <Heading className={`text-heading text-heading-${block.level ?? 2}`} dir="auto" {...own}>
          {content}
        </Heading>
      );
    }
    case 'item':
    case 'quote':
      return (
        <p className={`text-${block.kind}`} {...own}>
          {content}
        </p>
      );
    case 'preformatted':
      return (
        // Its lines are as long as they are: what doesn't fit is scrolled to, by keyboard too.
        <pre className="text-preformatted" dir="auto" {...own} tabIndex={0}>
          {content}
        </pre>
      );
    case 'turn': {
      const opening = block.start + (block.label ?? 0);
      return (
        <p className="text-turn" dir="auto" {...own}>
          {signs}
          <b className="text-speaker" title={block.speaker}>
            <Inline text={text} block={block} end={opening} decorations={decorations} />
          </b>
          <PagedInline text={text} block={block} start={opening} decorations={decorations} />
          <Rules block={block} decorations={decorations} />
        </p>
      );
    }
    case 'paragraph':
      return (
        <p className={paragraphClass(block)} dir="auto" {...own}>
          {content}
        </p>
      );
  }
}, isSame);

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function paragraphClass({ role, speaker }: Block): string {
  if (role !== undefined) return 'text-paragraph text-aside';
  return speaker === undefined ? 'text-paragraph' : 'text-paragraph text-continued';
}

/** A block is drawn again only if something of its own changed: a long article has thousands of them. */
function isSame(before: Props, after: Props): boolean {
  return (
    before.text === after.text &&
    before.block === after.block &&
    before.index === after.index &&
    before.level === after.level &&
    before.number === after.number &&
    before.opensPage === after.opensPage &&
    isSameDecoration(before.decorations ?? none, after.decorations ?? none)
  );
}

function isSameDecoration(before: readonly Decoration[], after: readonly Decoration[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, at) => {
      const other = after[at]!;
      return (
        one.kind === other.kind &&
        one.id === other.id &&
        one.start === other.start &&
        one.end === other.end &&
        one.current === other.current &&
        one.count === other.count &&
        one.uncertain === other.uncertain
      );
    })
  );
}
