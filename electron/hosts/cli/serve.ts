import { createHash } from 'node:crypto';
import { Engine } from '../../engine/engine.ts';
import { codeOf } from '../../engine/failure.ts';
import type { Site } from '../web/serve.ts';
import { takeArguments, UsageError, wholeNumber, type Command } from './command.ts';

export const serveCommand: Command = {
  usage: '[--port N] [--no-open]',
  summary: 'the page in a browser, on this computer only',
  begins: true,
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, json: { type: 'boolean' } },
  async run({ engine, args, options, signal }) {
    takeArguments(args);
    const named = wholeNumber('--port', options['port'], 0, 65_535);
    const port = named ?? ownPort(engine);
    // The other commands start without loading a server.
    const { openInBrowser, serveWeb } = await import('../web/index.ts');
    const site = await serveWeb(engine, port).catch((thrown: unknown) => {
      if (codeOf(thrown) !== 'EADDRINUSE') throw thrown;
      if (named === undefined) return serveWeb(engine, 0);
      throw new UsageError(`Port ${port} is in use. Name another one, or none for any that is free.`);
    });
    process.stdout.write(
      options['json'] === true ? `${JSON.stringify({ url: site.url })}\n` : `Carrel is at ${site.url}\n`,
    );
    if (options['no-open'] !== true) openInBrowser(site.ticket());
    try {
      await keepServing(site, engine, signal);
    } finally {
      await site.close();
    }
    return null;
  },
};

/** Ports that no browser refuses and no system gives away by itself. */
const PORTS = { first: 21_000, count: 8_000 } as const;

/**
 * A port of the archive's own. What the page remembers belongs to its address, and is only found again at the next start
 * if that is the same; the token, not the port, keeps others out.
 */
function ownPort({ folder }: Engine): number {
  return PORTS.first + (createHash('sha256').update(folder).digest().readUInt32BE() % PORTS.count);
}

/** Serves until the signal goes off, through every change of what is served. */
async function keepServing(site: Site, first: Engine, signal: AbortSignal): Promise<void> {
  const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve));
  for (let engine = first; !signal.aborted;) {
    if (engine.readOnly === null) engine.watching.start();
    await Promise.race([engine.stale, stopped]);
    await engine.close();
    if (signal.aborted) return;
    engine = await Engine.open({ folder: engine.folder, host: engine.host });
    site.serve(engine);
  }
}
