import type { ReactNode } from 'react';
import type { Block, Mark } from '../../electron/contract/index.ts';
import './Blocks.css';

/** A canonical text as elements: what comes from a source is only ever a text node. */
export function Blocks({ text, blocks }: { readonly text: string; readonly blocks: readonly Block[] }) {
  return blocks.map((block) => <BlockElement key={block.start} text={text} block={block} />);
}

function BlockElement({ text, block }: { readonly text: string; readonly block: Block }) {
  const { start, end, marks = [] } = block;
  const content = inline(text, start, end, marks);
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${Math.min((block.level ?? 1) + 1, 6)}` as 'h2';
      return (
        <Heading className="block-heading" data-level={block.level} data-role={block.role}>
          {content}
        </Heading>
      );
    }
    case 'item':
      return (
        <p className="block-item" data-level={block.level} data-ordinal={block.ordinal}>
          {content}
        </p>
      );
    case 'quote':
      return <blockquote className="block-quote">{content}</blockquote>;
    case 'preformatted':
      return <pre className="block-preformatted">{text.slice(start, end)}</pre>;
    case 'turn': {
      const opening = start + (block.label ?? 0);
      return (
        <p className="block-turn">
          <b className="block-speaker">{text.slice(start, opening)}</b>
          {inline(text, opening, end, marks)}
        </p>
      );
    }
    case 'paragraph':
      return (
        <p className="block-paragraph" data-role={block.role}>
          {content}
        </p>
      );
  }
}

/** The text from `start` to `end` with its marks; where marks cross, each piece between two borders carries all of its own. */
function inline(text: string, start: number, end: number, marks: readonly Mark[]): ReactNode[] {
  const inside = (at: number) => at > start && at < end;
  const borders = marks.flatMap((mark) => [mark.start, mark.end]).filter(inside);
  const cuts = [...new Set([start, ...borders, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!;
    return marks
      .filter((mark) => mark.start <= from && mark.end >= to)
      .reduce<ReactNode>((within, mark) => wrap(mark, within), text.slice(from, to));
  });
}

function wrap(mark: Mark, within: ReactNode): ReactNode {
  const key = mark.start;
  switch (mark.kind) {
    case 'emphasis':
      return <em key={key}>{within}</em>;
    case 'strong':
      return <strong key={key}>{within}</strong>;
    case 'code':
      return <code key={key}>{within}</code>;
    case 'link':
      return (
        <span key={key} className="block-link" title={mark.href}>
          {within}
        </span>
      );
  }
}
