import { setViews, useViews } from '../state/views.ts';

/** Whether a report that several papers printed counts once. */
export function OnceChoice() {
  const once = useViews((state) => state.once);
  return (
    <label className="once-choice" title="Of articles that are nearly the same, only the earliest counts">
      <input type="checkbox" checked={once} onChange={(event) => setViews({ once: event.target.checked })} />
      Near-duplicates once
    </label>
  );
}
