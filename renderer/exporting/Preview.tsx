import type { ExportPreview } from '../../electron/contract/index.ts';
import { FailedState } from '../design/EmptyState.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount } from '../design/format.ts';
import { Sheet } from './Sheet.tsx';
import './Preview.css';

/** What comes out, made by the same writers: a document as it is set, or the text of the file. */
export function Preview({
  preview,
  failure,
  stale,
}: {
  readonly preview: ExportPreview | undefined;
  readonly failure: Error | null;
  /** What is shown is not yet what was asked for. */
  readonly stale: boolean;
}) {
  return (
    // It scrolls, and has nothing else in it that takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="preview" aria-label="Preview" aria-busy={stale} tabIndex={0}>
      {failure ? (
        <FailedState title="There is nothing to show" reason={sentenceOf(failure)} />
      ) : preview ? (
        <>
          {preview.shown.kind === 'sheet' ? (
            <Sheet {...preview.shown} />
          ) : (
            <pre className="preview-text" dir="auto">
              {preview.shown.text}
            </pre>
          )}
          {preview.rest > 0 && (
            <p className="preview-rest">
              The preview ends here. {formatCount(preview.rest, 'more passage', 'more passages')} will be in
              the file.
            </p>
          )}
        </>
      ) : (
        <div className="preview-blank" role="status" aria-label="The preview is being made" />
      )}
    </section>
  );
}
