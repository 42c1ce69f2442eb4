import { useConnectionState } from '../host/context.tsx';
import './ConnectionBanner.css';

/** Says calmly that the engine is away. What was being asked is asked again when it is back. */
export function ConnectionBanner() {
  const lost = useConnectionState() === 'lost';
  return (
    <div role="status">
      {lost && (
        <p className="connection">
          <span className="connection-dot" />
          The archive has stopped answering. Carrel is starting it again; nothing is lost.
        </p>
      )}
    </div>
  );
}
