import { useConnectionState, useHost } from '../host/context.tsx';
import './ConnectionBanner.css';

/** Says calmly that the engine is away. What was being asked is asked again when it is back. */
export function ConnectionBanner() {
  const lost = useConnectionState() === 'lost';
  // A page in a browser can't start anything.
  const inBrowser = useHost().picker.kind === 'page';
  return (
    <div role="status">
      {lost && (
        <p className="connection">
          <span className="connection-dot" />
          The archive has stopped answering.{' '}
          {inBrowser
            ? 'Nothing is lost. If Carrel was ended, start it again: it opens in a new page.'
            : 'Carrel is starting it again; nothing is lost.'}
        </p>
      )}
    </div>
  );
}
