import { resolve } from 'node:path';
import { Engine } from '../../electron/engine/engine.ts';
import { CarrelError } from '../../electron/engine/failure.ts';
import { Grants } from '../../electron/engine/grants.ts';
import type { EngineHost } from '../../electron/engine/host.ts';
import { temporaryFolder } from './temporary.ts';

/** The sample archive that every clone has. */
export const seeds = resolve('seeds');

/** A real engine on the archive in a folder. It can't print unless a printer is given. */
export function openEngine(folder: string, host: Partial<EngineHost> = {}): Promise<Engine> {
  return Engine.open({
    folder,
    host: {
      grants: new Grants(),
      print: () => Promise.reject(new CarrelError('PRINTER_UNAVAILABLE', undefined, undefined)),
      seeds,
      ...host,
    },
  });
}

/** The same on a temporary archive. */
export async function temporaryEngine(host: Partial<EngineHost> = {}): Promise<{
  readonly engine: Engine;
  readonly folder: string;
  readonly close: () => Promise<void>;
}> {
  const folder = temporaryFolder();
  const engine = await openEngine(folder.path, host);
  return {
    engine,
    folder: folder.path,
    async close() {
      await engine.close();
      folder.remove();
    },
  };
}
