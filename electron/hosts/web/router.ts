import { implement } from '@orpc/server';
import { host } from '../../contract/host.ts';
import { guard } from '../../engine/api.ts';
import type { Engine } from '../../engine/engine.ts';
import { createRouter } from '../../engine/router.ts';
import type { Downloads } from './downloads.ts';
import type { Folders } from './folders.ts';

/** The engine's procedures and the browser host's own, over one socket. */
export function createWebRouter(
  engine: Engine,
  folders: Folders,
  downloads: Downloads,
): ReturnType<typeof createRouter> & { readonly host: ReturnType<typeof hostApi> } {
  return { ...createRouter(engine), host: hostApi(folders, downloads) };
}

function hostApi(folders: Folders, downloads: Downloads) {
  const web = implement(host).use(guard);
  return {
    browse: web.browse.handler(({ input }) => folders.browse(input.id)),
    choose: web.choose.handler(({ input }) => folders.choose(input.id)),
    download: web.download.handler(({ input }) => downloads.offer(input.name)),
  };
}
