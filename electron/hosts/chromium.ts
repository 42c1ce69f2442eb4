import type { Browser } from 'playwright-core';
import { CarrelError, reasonOf } from '../engine/failure.ts';
import type { Printer } from '../engine/host.ts';
import { chromiums, type Chromium } from './chromium/find.ts';

export { findChromium, type Chromium } from './chromium/find.ts';

/** A document of thousands of passages takes seconds; whatever takes longer than this has stopped, in milliseconds. */
const PRINT_LIMIT = 180_000;

/** How long a browser waits for the next document before it is closed, in milliseconds. */
const IDLE_LIMIT = 60_000;

/** Beyond what Playwright sets already: nothing may look for updates, report or resolve a name. */
const OFFLINE = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Prints in a headless Chromium that is launched with the first document and closed when nothing more comes. */
export function chromiumPrinter(): ChromiumPrinter {
  return new ChromiumPrinter();
}

class ChromiumPrinter {
  #browser: Promise<Browser> | undefined;
  #idle: NodeJS.Timeout | undefined;
  #printing = 0;

  /**
   * Lays the document out without scripts and without a network, and prints it on the pages its own style asks for.
   * @throws CarrelError `PRINTER_UNAVAILABLE`, `PRINT_FAILED`; the signal's reason when it is aborted
   */
  readonly print: Printer = async (html, _options, signal) => {
    signal.throwIfAborted();
    clearTimeout(this.#idle);
    this.#printing += 1;
    const aborted = Promise.withResolvers<never>();
    const abort = (): void => aborted.reject(signal.reason);
    signal.addEventListener('abort', abort);
    try {
      // A page in the middle of its work may never hear that it is no longer wanted: it isn't waited for.
      return await Promise.race([this.#printed(html, signal), aborted.promise]);
    } catch (thrown) {
      signal.throwIfAborted();
      if (thrown instanceof CarrelError) throw thrown;
      throw new CarrelError('PRINT_FAILED', undefined, { reason: reasonOf(thrown) }, thrown);
    } finally {
      signal.removeEventListener('abort', abort);
      this.#printing -= 1;
      if (this.#printing === 0) this.#idle = setTimeout(() => void this.close(), IDLE_LIMIT).unref();
    }
  };

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const browser = this.#browser;
    this.#browser = undefined;
    await browser?.then((open) => open.close()).catch(() => undefined);
  }

  async #printed(html: () => Promise<string>, signal: AbortSignal): Promise<Uint8Array> {
    const [browser, made] = await Promise.all([this.#launched(), html()]);
    const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
    const close = (): void => void context.close().catch(() => undefined);
    signal.addEventListener('abort', close);
    try {
      signal.throwIfAborted();
      const page = await context.newPage();
      page.setDefaultTimeout(PRINT_LIMIT);
      await page.route('**', (route) => route.abort());
      await page.setContent(made);
      return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    } finally {
      signal.removeEventListener('abort', close);
      close();
    }
  }

  #launched(): Promise<Browser> {
    if (this.#browser) return this.#browser;
    const launching = launchAny();
    const forget = (): void => {
      if (this.#browser === launching) this.#browser = undefined;
    };
    launching.then((browser) => browser.once('disconnected', forget), forget);
    return (this.#browser = launching);
  }
}

/** Launches the first Chromium that will start: one may be installed without what it needs. */
async function launchAny(): Promise<Browser> {
  const failures: string[] = [];
  for await (const chromium of chromiums()) {
    try {
      return await launch(chromium);
    } catch (thrown) {
      failures.push(reasonOf(thrown));
    }
  }
  throw new CarrelError('PRINTER_UNAVAILABLE', undefined, undefined, failures.join('\n'));
}

async function launch({ executablePath, env }: Chromium): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const options = { executablePath, env: { ...process.env, ...env }, args: OFFLINE };
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  try {
    return await chromium.launch({ ...options, chromiumSandbox: !root });
  } catch (thrown) {
    // Some systems forbid the sandbox to all programs they don't know. What is printed is our own document, without scripts.
    if (root || !reasonOf(thrown).includes('No usable sandbox')) throw thrown;
    return chromium.launch({ ...options, chromiumSandbox: false });
  }
}
