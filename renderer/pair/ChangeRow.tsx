import type { Article, Change, DiffRow } from '../../electron/contract/index.ts';
import { classes } from '../design/classes.ts';
import type { Side } from '../state/panes.ts';
import { usePair } from './state.ts';

export type Texts = Readonly<Record<Side, Article>>;

const said: Readonly<Record<Exclude<DiffRow['kind'], 'same' | 'changed'>, string>> = {
  moved: 'Moved here',
  'left-behind': 'Moved from here',
  removed: 'Removed',
  added: 'Added',
};

/** One paragraph of two texts: beside each other, or as one with what went and what came. */
export function ChangeRow({ row, texts }: { readonly row: DiffRow; readonly texts: Texts }) {
  const side = usePair((pair) => pair.layout === 'side');
  const { kind } = row;
  const changed = kind === 'same' ? {} : { 'data-change': kind, tabIndex: -1 };
  const label =
    kind === 'same' || kind === 'changed' ? null : <span className="change-kind">{said[kind]}</span>;
  if (!side) {
    return (
      <div className="change-row" {...changed}>
        {label}
        <Paragraph
          row={row}
          side={kind === 'removed' || kind === 'left-behind' ? 'left' : 'right'}
          texts={texts}
          whole
        />
      </div>
    );
  }
  // A paragraph that was moved stands on the left where it was, as a row of its own.
  return (
    <div className="change-row" {...changed}>
      <div className="change-side">
        {kind !== 'added' && kind !== 'moved' && (
          <>
            {kind !== 'changed' && label}
            <Paragraph row={row} side="left" texts={texts} />
          </>
        )}
      </div>
      <div className="change-side">
        {kind !== 'removed' && kind !== 'left-behind' && (
          <>
            {kind !== 'changed' && label}
            <Paragraph row={row} side="right" texts={texts} />
          </>
        )}
      </div>
    </div>
  );
}

/** @param whole with what the other side had there, too */
function Paragraph({
  row,
  side,
  texts,
  whole = false,
}: {
  readonly row: DiffRow;
  readonly side: Side;
  readonly texts: Texts;
  readonly whole?: boolean;
}) {
  const { text, blocks } = texts[side];
  const block = blocks[row[side] ?? -1];
  if (!block) return null;
  const own = text.slice(block.start, block.end);
  const content =
    row.changes.length > 0 ? (
      row.changes.map((change) => (
        <Piece key={keyOf(change)} change={change} side={side} texts={texts} whole={whole} />
      ))
    ) : row.kind === 'removed' ? (
      <del>{own}</del>
    ) : row.kind === 'added' ? (
      <ins>{own}</ins>
    ) : (
      own
    );
  return (
    <p dir="auto" className={classes('change-text', block.kind === 'heading' && 'change-heading')}>
      {content}
    </p>
  );
}

function Piece({
  change,
  side,
  texts,
  whole,
}: {
  readonly change: Change;
  readonly side: Side;
  readonly texts: Texts;
  readonly whole: boolean;
}) {
  if (change.kind === 'same') return texts[side].text.slice(...change[side]);
  if (change.kind === 'removed') {
    return whole || side === 'left' ? <del>{texts.left.text.slice(...change.left)}</del> : null;
  }
  return whole || side === 'right' ? <ins>{texts.right.text.slice(...change.right)}</ins> : null;
}

function keyOf(change: Change): string {
  return change.kind === 'added' ? `+${change.right[0]}` : `-${change.left[0]}`;
}
