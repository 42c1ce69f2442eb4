import type { FromEngine, ToEngine } from '../contract/desktop.ts';
import { Engine } from '../engine/engine.ts';
import { CarrelError, reasonOf } from '../engine/failure.ts';
import { Grants } from '../engine/grants.ts';
import type { Printer } from '../engine/host.ts';
import { archiveFolder } from './place.ts';
import { servePort, type Port } from './port.ts';

/** The line to the main process. */
interface ParentPort {
  on(
    event: 'message',
    listener: (event: { readonly data: ToEngine; readonly ports: readonly Port[] }) => void,
  ): void;
  postMessage(message: FromEngine): void;
}

const mainProcess = (process as typeof process & { readonly parentPort: ParentPort }).parentPort;
const grants = new Grants();
const prints = new Map<number, PromiseWithResolvers<Uint8Array>>();
const served: Port[] = [];
let printsAsked = 0;
let opening: Promise<Engine | undefined> = Promise.resolve(undefined);

mainProcess.on('message', ({ data: message, ports }) => {
  switch (message.type) {
    case 'open':
      opening = open(message.folder, message.seeds);
      break;
    case 'port':
      void serve(ports);
      break;
    case 'grantReading':
      mainProcess.postMessage({ type: 'granted', id: message.id, granted: grants.read(message.paths) });
      break;
    case 'grantWriting':
      mainProcess.postMessage({ type: 'granted', id: message.id, granted: grants.write(message.path) });
      break;
    case 'printed':
      prints.get(message.id)?.resolve(message.pdf);
      break;
    case 'printFailed':
      prints.get(message.id)?.reject(new CarrelError('PRINT_FAILED', undefined, { reason: message.reason }));
      break;
    case 'close':
      void close();
      break;
  }
});

async function open(named: string | null, seeds: string): Promise<Engine | undefined> {
  const folder = archiveFolder(named ?? undefined);
  try {
    const engine = await Engine.open({ folder, host: { grants, print, seeds, reveal } });
    if (engine.readOnly === null) engine.watching.start();
    mainProcess.postMessage({ type: 'opened', folder });
    void reopenWhenStale(engine, named, seeds);
    return engine;
  } catch (thrown) {
    mainProcess.postMessage({ type: 'refused', folder, message: reasonOf(thrown) });
    return undefined;
  }
}

async function reopenWhenStale(engine: Engine, named: string | null, seeds: string): Promise<void> {
  await engine.stale;
  opening = reopen(engine, named, seeds);
}

/** The page asks for another port when its own is closed. */
async function reopen(engine: Engine, named: string | null, seeds: string): Promise<Engine | undefined> {
  await engine.close();
  for (const port of served.splice(0)) port.close();
  return open(named, seeds);
}

const reveal = (path: string) => mainProcess.postMessage({ type: 'reveal', path });

async function serve(ports: readonly Port[]): Promise<void> {
  const engine = await opening;
  const [port] = ports;
  if (!engine || !port) return;
  servePort(engine, port);
  served.push(port);
}

/** The main process prints: it has the windows. */
const print: Printer = async (html, { paper }, signal) => {
  const made = await html();
  signal.throwIfAborted();
  const id = ++printsAsked;
  const printed = Promise.withResolvers<Uint8Array>();
  const cancel = () => {
    mainProcess.postMessage({ type: 'printCancelled', id });
    printed.reject(signal.reason);
  };
  prints.set(id, printed);
  signal.addEventListener('abort', cancel);
  mainProcess.postMessage({ type: 'print', id, html: made, paper });
  try {
    return await printed.promise;
  } finally {
    signal.removeEventListener('abort', cancel);
    prints.delete(id);
  }
};

async function close(): Promise<void> {
  const engine = await opening;
  await engine?.close();
  process.exit(0);
}
