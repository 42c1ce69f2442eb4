import type { ExportDocument, ExportPassage, QuotedBlock } from '../../electron/contract/index.ts';
import { classes } from '../design/classes.ts';
import { FailedState } from '../design/EmptyState.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatNumber, formatPartialDate } from '../design/format.ts';
import { Inline } from '../reader/text/Inline.tsx';
import './Preview.css';

/** What will be in the document, set as it will be set on paper. */
export function Preview({
  document,
  failure,
  paper,
}: {
  readonly document: ExportDocument | undefined;
  readonly failure: Error | null;
  readonly paper: 'a4' | 'letter';
}) {
  return (
    <section className="preview" aria-label="Preview" tabIndex={0}>
      {failure ? (
        <FailedState title="There is nothing to show" reason={sentenceOf(failure)} />
      ) : (
        <div className="sheet" data-paper={paper} aria-busy={!document}>
          {document && <Sheet document={document} />}
        </div>
      )}
    </section>
  );
}

function Sheet({ document }: { readonly document: ExportDocument }) {
  const { title, made, passages } = document;
  return (
    <>
      <h2 className="sheet-title" dir="auto">
        {title}
      </h2>
      <p className="sheet-made">{formatPartialDate(made.slice(0, 10))}</p>
      {passages.length > 1 && (
        <ol className="sheet-contents">
          {passages.map(({ id, citation }) => (
            <li key={id}>
              <bdi>{citation.title}</bdi>
              {citation.source !== null && <span className="sheet-source"> {citation.source}</span>}
            </li>
          ))}
        </ol>
      )}
      {passages.map((passage, index) => (
        <PassageOnPaper key={passage.id} passage={passage} number={index + 1} />
      ))}
    </>
  );
}

function PassageOnPaper({ passage, number }: { readonly passage: ExportPassage; readonly number: number }) {
  return (
    <article className="sheet-passage" lang={passage.language ?? undefined}>
      <p className="sheet-number" lang="en">
        {formatNumber(number)}
        <span className="sheet-id">{passage.id}</span>
      </p>
      <blockquote className="sheet-quote">
        {passage.blocks.map((block, place) => (
          // Quoted blocks have no identity and never change their order.
          // oxlint-disable-next-line react/no-array-index-key
          <QuotedText key={place} block={block} />
        ))}
      </blockquote>
      <p className="sheet-citation" dir="auto">
        <Citation passage={passage} />
      </p>
      {passage.note !== '' && (
        <p className="sheet-note" dir="auto">
          {passage.note}
        </p>
      )}
    </article>
  );
}

function QuotedText({ block }: { readonly block: QuotedBlock }) {
  const { kind, text, label = 0 } = block;
  const whole = { ...block, start: 0, end: text.length };
  return (
    <p className={classes('sheet-block', `sheet-${kind}`)} dir="auto">
      {kind === 'item' && <span className="sheet-bullet">{block.ordinal ? `${block.ordinal}.` : '•'}</span>}
      {label > 0 && (
        <b className="sheet-speaker">
          <Inline text={text} block={whole} end={label} decorations={[]} />
        </b>
      )}
      <Inline text={text} block={whole} start={label} decorations={[]} />
    </p>
  );
}

function Citation({ passage: { citation } }: { readonly passage: ExportPassage }) {
  const { byline, title, source, published, path, paragraphs } = citation;
  const [first, last] = paragraphs.map(formatNumber);
  const rest = [
    source,
    published && formatPartialDate(published),
    path,
    first === last ? `¶ ${first}` : `¶ ${first}–${last}`,
  ];
  return (
    <>
      {byline !== null && `${byline}, `}
      <cite>{title}</cite>, {rest.filter(Boolean).join(', ')}
    </>
  );
}
