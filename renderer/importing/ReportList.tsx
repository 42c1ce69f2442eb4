import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ReportItem } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { openArticle } from '../state/panes.ts';
import { wordsFor } from './outcomes.ts';

/** Height of a row before it was measured, in pixels. */
const TYPICAL = 56;

/** The files of a report, as long as it may be. */
export function ReportList({
  items,
  onEnd,
  onOpen,
}: {
  readonly items: readonly ReportItem[];
  /** The end of what is loaded comes into sight. */
  readonly onEnd: () => void;
  /** An article of the report was opened. */
  readonly onOpen: () => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => TYPICAL,
    overscan: 8,
  });
  const rows = list.getVirtualItems();
  const nearEnd = (rows.at(-1)?.index ?? -1) >= items.length - 8;
  useEffect(() => {
    if (nearEnd) onEnd();
  });

  return (
    <div ref={scroller} className="report-scroll" tabIndex={0}>
      <ul className="report-list" style={{ height: list.getTotalSize() }}>
        {rows.map(({ index, start }) => (
          <li
            key={index}
            ref={list.measureElement}
            data-index={index}
            className="report-row"
            style={{ transform: `translateY(${start}px)` }}
          >
            <Row item={items[index]!} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Row({ item, onOpen }: { readonly item: ReportItem; readonly onOpen: () => void }) {
  const { path, outcome, message, article } = item;
  const { icon: Icon, name, sentence } = wordsFor(outcome);
  const slash = path.lastIndexOf('/') + 1;
  return (
    <>
      <span className="report-sign" data-outcome={outcome}>
        <Icon />
        <span className="visually-hidden">{name}</span>
      </span>
      <div className="report-file">
        <p className="report-path">
          <span className="report-folder">{path.slice(0, slash)}</span>
          {path.slice(slash)}
        </p>
        <p className="report-why">{message ?? sentence}</p>
      </div>
      {article !== null && (
        <Button
          look="quiet"
          aria-label={`Open ${path.slice(slash)}`}
          onClick={() => {
            openArticle('left', { article });
            onOpen();
          }}
        >
          Open
        </Button>
      )}
    </>
  );
}
