import { once } from 'node:events';
import { openInBrowser } from '../web/browser.ts';
import { serveWeb } from '../web/serve.ts';
import { takeArguments, wholeNumber, type Command } from './command.ts';

export const serveCommand: Command = {
  usage: '[--port N] [--no-open]',
  summary: 'the page in a browser, on this computer only',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, json: { type: 'boolean' } },
  async run({ engine, args, options, signal }) {
    takeArguments(args);
    const site = await serveWeb(engine, wholeNumber('--port', options['port'], 0) ?? 0);
    process.stdout.write(
      options['json'] === true ? `${JSON.stringify({ url: site.url })}\n` : `Carrel is at ${site.url}\n`,
    );
    if (options['no-open'] !== true) openInBrowser(site.url);
    if (!signal.aborted) await once(signal, 'abort');
    await site.close();
    return null;
  },
};
