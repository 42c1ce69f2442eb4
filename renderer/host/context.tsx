import { createRouterUtils, type RouterUtils } from '@orpc/tanstack-query';
import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Carrel } from '../../electron/contract/index.ts';
import type { ConnectionState } from './connection.ts';
import type { Host } from './host.ts';

interface Surroundings {
  readonly host: Host;
  readonly api: RouterUtils<Carrel>;
}

const HostContext = createContext<Surroundings | null>(null);

export function HostProvider({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  const value = useMemo(() => ({ host, api: createRouterUtils(host.carrel) }), [host]);
  return <HostContext value={value}>{children}</HostContext>;
}

function useSurroundings(): Surroundings {
  const surroundings = use(HostContext);
  if (!surroundings) throw new Error('There is no host around this component.');
  return surroundings;
}

export function useHost(): Host {
  return useSurroundings().host;
}

/** The engine, as options and keys for queries and mutations: `useQuery(api.archive.status.queryOptions())`. */
export function useApi(): RouterUtils<Carrel> {
  return useSurroundings().api;
}

export function useConnectionState(): ConnectionState {
  const { connection } = useHost();
  return useSyncExternalStore(connection.subscribe, connection.state);
}
