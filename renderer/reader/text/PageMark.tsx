import type { ReactNode } from 'react';
import type { Block } from '../../../electron/contract/index.ts';
import { Inline } from './Inline.tsx';
import type { Decoration } from './segments.ts';

/** Where a page of the source begins: its number in the margin. No text of its own, so that places stay what they are. */
export function PageMark({ page }: { readonly page: number }) {
  return <span className="page-mark" role="doc-pagebreak" aria-label={`Page ${page}`} data-page={page} />;
}

/** The text of a block, from `start`, with the marks of the pages that begin within it. */
export function PagedInline({
  text,
  block,
  start = block.start,
  decorations,
}: {
  readonly text: string;
  readonly block: Block;
  readonly start?: number;
  readonly decorations: readonly Decoration[];
}) {
  const breaks = block.breaks?.filter(({ at }) => at > start && at < block.end) ?? [];
  const parts: ReactNode[] = [];
  let from = start;
  for (const { at, page } of breaks) {
    parts.push(
      <Inline key={from} text={text} block={block} start={from} end={at} decorations={decorations} />,
      <PageMark key={`page ${page}`} page={page} />,
    );
    from = at;
  }
  return [...parts, <Inline key={from} text={text} block={block} start={from} decorations={decorations} />];
}
