import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState, FailedState } from '../design/EmptyState.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatMoment } from '../design/format.ts';
import { SaveTableMenu } from '../exporting/SaveTableMenu.tsx';
import { daysOf } from './days.ts';
import { NoteEntry, NoteForm } from './NoteEntry.tsx';
import { SearchEntry } from './SearchEntry.tsx';
import { useLog, useLogActions } from './useLog.ts';
import './LogDialog.css';

/** The research log: one's searches by day, what they found and what was kept of them, and notes between them. */
export function LogDialog({ onClose }: { readonly onClose: () => void }) {
  const { entries, first, error, isError, hasNextPage, fetchNextPage, isFetchingNextPage } = useLog();
  const actions = useLogActions();
  return (
    <Dialog wide title="Research log" onClose={onClose}>
      {isError ? (
        <FailedState title="The log can’t be shown" reason={sentenceOf(error)} />
      ) : !first || !entries ? (
        <div aria-busy="true" />
      ) : (
        <>
          <div className="log-head">
            <Recording since={first.recordingSince} />
            <SaveTableMenu
              label="Save the log"
              table={{ of: 'log' }}
              name="Research log"
              formats={['csv', 'json', 'md']}
              disabled={first.total === 0}
            />
            <Button look="quiet" disabled={first.total === 0} onClick={() => void actions.remove('all')}>
              Delete all
            </Button>
          </div>
          <NoteForm />
          {entries.length === 0 ? (
            <EmptyState title="Nothing recorded yet">
              {first.recordingSince === null
                ? 'Switch recording on, and every search that leads you to an article or a passage is noted here: how it was read, what it found, and what you kept of it.'
                : 'Your next search that leads to an article or a passage stands here.'}
            </EmptyState>
          ) : (
            <div className="log-days" tabIndex={-1}>
              {daysOf(entries).map(({ day, entries: own }) => (
                <section key={day} className="log-day" aria-label={day}>
                  <h3 className="log-date">{day}</h3>
                  <ol>
                    {own.map((entry) =>
                      entry.kind === 'note' ? (
                        <NoteEntry key={entry.id} note={entry} />
                      ) : (
                        <SearchEntry key={entry.id} search={entry} onLeave={onClose} />
                      ),
                    )}
                  </ol>
                </section>
              ))}
              {hasNextPage && (
                <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  Show earlier ones
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </Dialog>
  );
}

/** The one switch, and in words what it does. */
function Recording({ since }: { readonly since: string | null }) {
  const { setRecording } = useLogActions();
  // What was just chosen, until the archive has it.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const choose = (on: boolean) => {
    setChosen(on);
    void setRecording(on).finally(() => setChosen(null));
  };
  return (
    <div className="log-recording">
      <label className="log-switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={chosen ?? since !== null}
          checked={chosen ?? since !== null}
          onChange={({ target }) => choose(target.checked)}
        />
        Record my searches in this archive
      </label>
      <p className="log-state" role="status">
        {since === null ? 'Nothing is being recorded.' : `Recording since ${formatMoment(since)}.`} The log
        stays in this archive, and goes along with its backups.
      </p>
    </div>
  );
}
