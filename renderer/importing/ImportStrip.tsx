import { Button, IconButton } from '../design/Button.tsx';
import { CloseIcon, DoneIcon, FailedIcon } from '../design/icons.tsx';
import { showDialog } from '../state/dialogs.ts';
import { summaryOf } from './outcomes.ts';
import { RunningImport } from './RunningImport.tsx';
import { TakingIn } from './TakingIn.tsx';
import { dismissImport, useImport } from './store.ts';
import { useJobActions } from './useJobActions.ts';
import './ImportStrip.css';

/** The import under way, or what the last one brought, at the foot of the page. Searching goes on above it. */
export function ImportStrip() {
  const stage = useImport((state) => state.stage);
  const { undo } = useJobActions();
  switch (stage.name) {
    case 'idle':
      return null;
    case 'taking':
      return <TakingIn handover={stage.handover} onCancel={stage.cancel} />;
    case 'starting':
      return <RunningImport progress={null} cancelling={false} />;
    case 'running':
      return <RunningImport {...stage} />;
    case 'ended': {
      const { summary } = stage;
      const flawless = summary.counts.failed === 0;
      return (
        <section className="import-strip" aria-label="Import">
          {flawless ? <DoneIcon className="import-good" /> : <FailedIcon className="import-bad" />}
          <p className="import-words">
            <b>{summary.names.join(', ')}</b> {summaryOf(summary)}
          </p>
          {summary.counts.imported + summary.counts.updated > 0 && (
            <Button look="quiet" onClick={() => undo(summary.job)}>
              Undo this import
            </Button>
          )}
          <Button look="quiet" onClick={() => showDialog({ name: 'imports', job: summary.job })}>
            See the report
          </Button>
          <IconButton label="Dismiss" icon={CloseIcon} onClick={dismissImport} />
        </section>
      );
    }
    case 'failed':
      return (
        <section className="import-strip" aria-label="Import">
          <FailedIcon className="import-bad" />
          <p className="import-words" role="alert">
            <b>The import stopped.</b> {stage.reason} What was imported stays; import the same folder again to
            go on.
          </p>
          <IconButton label="Dismiss" icon={CloseIcon} onClick={dismissImport} />
        </section>
      );
  }
}
