import type { ExportFormat, ExportPreview } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { formatBytes, formatCount } from '../design/format.ts';
import { DoneIcon, ExportIcon, FolderIcon, WarningIcon } from '../design/icons.tsx';
import { Progress } from '../design/Progress.tsx';
import { countsOf, formats } from './formats.ts';
import type { Stage } from './useExport.ts';

const phases = {
  collecting: 'Collecting the passages',
  printing: 'Setting the pages',
  writing: 'Writing the file',
};

/** The foot of the export dialog: begins it, follows it, and says what came of it. */
export function ExportFoot({
  stage,
  format,
  preview,
  onStart,
  onKey,
  onCancel,
  onClose,
}: {
  readonly stage: Stage;
  readonly format: ExportFormat;
  readonly preview: ExportPreview | undefined;
  readonly onStart: () => void;
  /** Saves the key of a masked document. */
  readonly onKey: (() => void) | undefined;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}) {
  const empty = !preview || preview.passages === 0;
  const begin = (
    <Button look="primary" icon={ExportIcon} disabled={empty} onClick={onStart}>
      Export {formats[format].name}…
    </Button>
  );
  switch (stage.name) {
    case 'choosing':
      return (
        <>
          <p className="export-says">{preview && countsOf(preview)}</p>
          <Button onClick={onClose}>Cancel</Button>
          {begin}
        </>
      );
    case 'running': {
      const { phase, done } = stage.progress ?? { phase: 'collecting' as const, done: 0 };
      return (
        <>
          <div className="export-says" role="status">
            <p>{phases[phase]}…</p>
            <Progress label={phases[phase]} value={done} total={1} />
          </div>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      );
    }
    case 'done': {
      const { file, pages, bytes } = stage.written;
      const { reveal } = stage.place;
      return (
        <>
          <p className="export-says" role="status">
            <DoneIcon className="export-done" />
            <span>
              <b>{file}</b> is written: {pages !== null && `${formatCount(pages, 'page', 'pages')}, `}
              {formatBytes(bytes)}
            </span>
          </p>
          {onKey && <Button onClick={onKey}>Save the key…</Button>}
          {reveal ? (
            <Button icon={FolderIcon} onClick={reveal}>
              Show in folder
            </Button>
          ) : (
            <Button onClick={stage.place.deliver}>Download again</Button>
          )}
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </>
      );
    }
    case 'failed':
      return (
        <>
          <p className="export-says export-failed" role="alert">
            <WarningIcon />
            <span>{stage.reason}</span>
          </p>
          <Button onClick={onClose}>Close</Button>
          {begin}
        </>
      );
  }
}
