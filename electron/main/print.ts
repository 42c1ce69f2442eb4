import { BrowserWindow, session, type Session } from 'electron';
import { randomUUID } from 'node:crypto';
import type { PrintRequest, ToEngine } from '../contract/desktop.ts';
import { SCHEME } from './address.ts';
import { refusal, respond } from './protocol.ts';
import { harden } from './session.ts';

/** A document of thousands of passages takes seconds; whatever takes longer than this has stopped, in milliseconds. */
const PRINT_LIMIT = 180_000;

/** The print document brings its styles, fonts and pictures along; it has no scripts and asks for nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** Without the prefix `persist:` a session lives in memory and ends with the program. */
const PARTITION = 'print';

/** The print documents being shown, by their address. */
const documents = new Map<string, string>();
let printSession: Session | undefined;

/** Prints for one engine process and answers it. */
export class PrintDesk {
  readonly #reply: (message: ToEngine) => void;
  readonly #running = new Map<number, AbortController>();

  constructor(reply: (message: ToEngine) => void) {
    this.#reply = reply;
  }

  print(request: PrintRequest): void {
    const cancelled = new AbortController();
    this.#running.set(request.id, cancelled);
    printToPdf(request, AbortSignal.any([cancelled.signal, AbortSignal.timeout(PRINT_LIMIT)]))
      .then(
        (pdf) => this.#reply({ type: 'printed', id: request.id, pdf }),
        (thrown: unknown) => this.#reply({ type: 'printFailed', id: request.id, reason: reasonOf(thrown) }),
      )
      .finally(() => this.#running.delete(request.id));
  }

  cancel(id: number): void {
    this.#running.get(id)?.abort();
  }

  cancelAll(): void {
    for (const running of this.#running.values()) running.abort();
  }
}

/** Shows the document in a window nobody sees, without scripts and without a way out, and prints that. */
async function printToPdf({ html, paper }: PrintRequest, signal: AbortSignal): Promise<Uint8Array> {
  const address = `${SCHEME}://print/${randomUUID()}`;
  documents.set(address, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: sessionForPrinting(),
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      backgroundThrottling: false,
      spellcheck: false,
    },
  });
  try {
    return await unlessAborted(signal, async () => {
      await window.loadURL(address);
      return window.webContents.printToPDF({
        pageSize: paper === 'letter' ? 'Letter' : 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        // The outline is made from the tags: without them there is none.
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    });
  } finally {
    documents.delete(address);
    window.destroy();
  }
}

function sessionForPrinting(): Session {
  if (printSession) return printSession;
  printSession = session.fromPartition(PARTITION);
  harden(printSession, (address) => documents.has(address));
  printSession.protocol.handle(SCHEME, ({ method, url }) => {
    const html = method === 'GET' ? documents.get(url) : undefined;
    return html === undefined ? refusal(404) : respond(html, 'text/html; charset=utf-8', POLICY);
  });
  return printSession;
}

/** What `work` gives, unless the signal comes first; the window's end then ends the work too. */
async function unlessAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([work(), aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
