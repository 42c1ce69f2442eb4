import { CSPProvider } from '@base-ui/react/csp-provider';
import { Toast } from '@base-ui/react/toast';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Announcer } from '../design/Announcer.tsx';
import { Toasts, toastManager } from '../design/Toasts.tsx';
import { HostProvider } from '../host/context.tsx';
import type { Host } from '../host/host.ts';
import { Boundary } from './Boundary.tsx';
import { Desk } from './Desk.tsx';
import { createQueryClient } from './queries.ts';

/**
 * The page. Where things live:
 *
 * - `app/`: the frame around everything: header, layout, shortcuts, dialogs that belong to no room;
 * - `host/`: the program around the page, desktop or browser, and the connection to the engine;
 * - `state/`: what the page remembers by itself: panes, search, preferences. What the archive knows is asked from the
 *   engine (`useApi`) and cached by react-query;
 * - `design/`: tokens, type, icons and the controls everything is built from;
 * - a folder for each room: `search/`, `importing/`, `reader/`, `excerpts/`, `exporting/`, `settings/`.
 */
export function App({ host }: { readonly host: Host }) {
  const [queries] = useState(createQueryClient);
  return (
    <CSPProvider disableStyleElements>
      <HostProvider host={host}>
        <QueryClientProvider client={queries}>
          <Tooltip.Provider delay={500}>
            <Toast.Provider toastManager={toastManager} limit={4}>
              <Boundary what="The page">
                <Desk />
              </Boundary>
              <Announcer />
              <Toasts />
            </Toast.Provider>
          </Tooltip.Provider>
        </QueryClientProvider>
      </HostProvider>
    </CSPProvider>
  );
}
