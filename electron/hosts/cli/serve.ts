import { once } from 'node:events';
import { codeOf } from '../../engine/failure.ts';
import { takeArguments, UsageError, wholeNumber, type Command } from './command.ts';

export const serveCommand: Command = {
  usage: '[--port N] [--no-open]',
  summary: 'the page in a browser, on this computer only',
  begins: true,
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, json: { type: 'boolean' } },
  async run({ engine, args, options, signal }) {
    takeArguments(args);
    const port = wholeNumber('--port', options['port'], 0, 65_535) ?? 0;
    // The other commands start without loading a server.
    const { openInBrowser, serveWeb } = await import('../web/index.ts');
    const site = await serveWeb(engine, port).catch((thrown: unknown) => {
      if (codeOf(thrown) !== 'EADDRINUSE') throw thrown;
      throw new UsageError(`Port ${port} is in use. Name another one, or none for any that is free.`);
    });
    process.stdout.write(
      options['json'] === true ? `${JSON.stringify({ url: site.url })}\n` : `Carrel is at ${site.url}\n`,
    );
    engine.watching.start();
    if (options['no-open'] !== true) openInBrowser(site.ticket());
    if (!signal.aborted) await once(signal, 'abort');
    await site.close();
    return null;
  },
};
