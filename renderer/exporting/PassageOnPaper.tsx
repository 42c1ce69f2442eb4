import { Fragment, type ReactNode } from 'react';
import type { Citation, ExportPassage, ExportSource, QuotedBlock } from '../../electron/contract/index.ts';
import { classes } from '../design/classes.ts';
import { Inline } from '../reader/text/Inline.tsx';
import { documentDate, paragraphsOf, placeOf } from './sections.ts';

/** A passage with what leads back to its place. */
export function PassageOnPaper({ passage }: { readonly passage: ExportPassage }) {
  const { id, language, blocks, citation, note } = passage;
  return (
    <figure className="sheet-passage">
      <p className="sheet-margin">
        <b>{paragraphsOf(citation.paragraphs)}</b>
        {id}
      </p>
      <blockquote lang={language ?? undefined}>
        {blocks.map((block, place) => (
          // Quoted blocks have no identity and never change their order.
          // oxlint-disable-next-line react/no-array-index-key
          <QuotedText key={place} block={block} />
        ))}
      </blockquote>
      <figcaption className="sheet-citation">
        <CitationText citation={citation} />, {placeOf(citation)}
      </figcaption>
      {note.trim() !== '' && (
        <aside className="sheet-note">
          <p className="sheet-label">Note</p>
          <p dir="auto">{note}</p>
        </aside>
      )}
    </figure>
  );
}

/** The file an article's passages were taken from. */
export function SourceOnPaper({ source: { uid, citation, sha256 } }: { readonly source: ExportSource }) {
  return (
    <li>
      <p className="sheet-margin">{uid}</p>
      <CitationText citation={citation} />
      {sha256 !== null && <span className="sheet-hash">SHA-256 {sha256}</span>}
    </li>
  );
}

function QuotedText({ block }: { readonly block: QuotedBlock }) {
  const { kind, text, label = 0, ordinal, speaker } = block;
  const whole = { ...block, start: 0, end: text.length };
  return (
    <>
      {speaker !== undefined && <p className="sheet-speaker">[{speaker}]</p>}
      <p className={classes('sheet-block', `sheet-${kind}`)} dir="auto">
        {kind === 'item' && (
          <span className="sheet-bullet">{ordinal === undefined ? '•' : `${ordinal}.`}</span>
        )}
        {label > 0 && (
          <b>
            <Inline text={text} block={whole} end={label} decorations={[]} />
          </b>
        )}
        <Inline text={text} block={whole} start={label} decorations={[]} />
      </p>
    </>
  );
}

function CitationText({ citation }: { readonly citation: Omit<Citation, 'paragraphs' | 'pages'> }) {
  const { byline, title, source, published, path } = citation;
  const parts: readonly ReactNode[] = [
    byline,
    <Fragment key="title">
      “<bdi>{title}</bdi>”
    </Fragment>,
    source !== null && <i key="source">{source}</i>,
    published !== null && documentDate(published),
    path,
  ];
  return parts.filter(Boolean).map((part, place) => (
    // The parts stand in a fixed order and have no state.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={place}>
      {place > 0 && ', '}
      <bdi>{part}</bdi>
    </Fragment>
  ));
}
