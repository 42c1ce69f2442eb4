import { Fragment, memo } from 'react';
import type { Line, LineSort } from '../../electron/contract/index.ts';
import { directionOf } from '../design/direction.ts';
import { formatShortDate } from '../design/format.ts';
import { CheckIcon } from '../design/icons.tsx';
import { inOneLine, sortedBy, type SortedWord } from './context.ts';

export function lineId(row: number): string {
  return `line-${row}`;
}

/** One hit between its contexts. The text runs in its own direction; the node stands in the same column in either. */
export const LineRow = memo(function LineRow({
  line,
  row,
  total,
  offset,
  sort,
  current,
  ticked,
}: {
  readonly line: Line | undefined;
  readonly row: number;
  readonly total: number;
  /** Distance from the top of the list in pixels. */
  readonly offset: number;
  readonly sort: readonly LineSort[];
  readonly current: boolean;
  readonly ticked: boolean;
}) {
  return (
    <div
      id={lineId(row)}
      className="line"
      role="option"
      aria-selected={ticked}
      aria-posinset={row + 1}
      aria-setsize={total}
      data-row={row}
      data-current={current || undefined}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <span className="line-tick">{ticked && <CheckIcon size={16} />}</span>
      {line && (
        <>
          <span className="line-text" dir={directionOf(line.node)} lang={line.language ?? undefined}>
            <Context text={inOneLine(line.left)} side="L" sort={sort} />
            <mark className="line-node hit">{inOneLine(line.node)}</mark>
            <Context text={inOneLine(line.right)} side="R" sort={sort} />
          </span>
          <span className="line-from">
            <bdi className="line-title">{line.source ?? line.title}</bdi>
            {line.published && <span className="line-date">{formatShortDate(line.published)}</span>}
          </span>
        </>
      )}
    </div>
  );
});

function Context({
  text,
  side,
  sort,
}: {
  readonly text: string;
  readonly side: 'L' | 'R';
  readonly sort: readonly LineSort[];
}) {
  return (
    <span className={side === 'L' ? 'line-left' : 'line-right'}>
      <span>{emphasised(text, sortedBy(text, side, sort))}</span>
    </span>
  );
}

function emphasised(text: string, words: readonly SortedWord[]) {
  let done = 0;
  const parts = words.map(({ start, end, level }) => {
    const before = text.slice(done, start);
    done = end;
    return (
      <Fragment key={start}>
        {before}
        <b className="line-sorted" data-level={level}>
          {text.slice(start, end)}
        </b>
      </Fragment>
    );
  });
  return [...parts, text.slice(done)];
}
