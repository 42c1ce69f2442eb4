import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportedFolder } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount } from '../design/format.ts';
import { notifyFailure } from '../design/Toasts.tsx';
import { useApi } from '../host/context.tsx';
import { useJobActions } from './useJobActions.ts';
import './WatchedFolders.css';

/** How often the states are asked for while the list is in sight, in milliseconds. */
const PERIOD = 3000;

const states: Readonly<Record<ImportedFolder['state'], string>> = {
  off: '',
  watching: 'Changes come in by themselves',
  waiting: 'Changes are about to be taken in',
  unreachable: 'Not reachable now; nothing of it is missing',
  failed: 'Can’t be watched',
};

/** The folders that were imported: to be watched, or imported again. */
export function WatchedFolders({ onLeave }: { readonly onLeave: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const folders = useQuery(api.imports.folders.queryOptions({ refetchInterval: PERIOD }));
  const { again } = useJobActions();
  const watch = useMutation(
    api.imports.watch.mutationOptions({
      onSuccess: (list) => queries.setQueryData(api.imports.folders.queryKey(), list),
      onError: (failure) => notifyFailure('This could not be changed', sentenceOf(failure)),
    }),
  );
  if (!folders.data || folders.data.length === 0) return null;
  return (
    <section className="watched" aria-label="Imported folders">
      <h3 className="watched-heading">Folders</h3>
      <ul className="watched-list">
        {folders.data.map(({ folder, path, files, watched, state, reason }) => (
          <li key={folder} className="watched-row">
            <div className="watched-words">
              <p className="watched-path">{path}</p>
              <p className="watched-state" data-state={state}>
                {[formatCount(files, 'file', 'files'), reason ?? states[state]].filter(Boolean).join(' · ')}
              </p>
            </div>
            <label className="watched-switch">
              <input
                type="checkbox"
                checked={watched}
                onChange={(event) => watch.mutate({ folder, watched: event.target.checked })}
              />
              Keep watching
            </label>
            <Button
              look="quiet"
              onClick={() => {
                again(folder);
                onLeave();
              }}
            >
              Import again
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
