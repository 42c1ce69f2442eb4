import {
  MessageChannelMain,
  shell,
  utilityProcess,
  type MessagePortMain,
  type UtilityProcess,
} from 'electron';
import { fileURLToPath } from 'node:url';
import type { Granted } from '../contract/base.ts';
import type { FromEngine, ToEngine } from '../contract/desktop.ts';
import { PrintDesk } from './print.ts';

/** Pauses before an engine that died is started again, in milliseconds. After the last one a person is asked. */
const RESTART_PAUSES = [50, 250, 1_000];

/** An engine that served this long was sound, in milliseconds: its death doesn't count with the ones before. */
const SOUND_AFTER = 60_000;

/** How long quitting waits for the archive to be closed, in milliseconds. SQLite recovers what isn't closed. */
const CLOSE_LIMIT = 10_000;

/** V8 lets what is young in memory grow to a hundred megabytes: the engine is as quick with a sixth of that. */
const ENGINE_FLAGS = '--max-semi-space-size=8';

/** Why no engine serves. */
export interface Trouble {
  readonly message: string;
  /** Whether the archive was refused, so that another folder may help. */
  readonly refused: boolean;
}

export interface EngineListener {
  /** The engine died and is being started again; its ports and grants are dead. */
  readonly onLost: () => void;
  /** An archive was opened. */
  readonly onOpened: (folder: string) => void;
  /** No engine serves, and none will until {@link EngineProcess.open} is called again. */
  readonly onTrouble: (trouble: Trouble) => void;
}

/** The process in which the engine runs: started, watched, started again when it dies, closed at the end. */
export class EngineProcess {
  readonly #seeds: string;
  readonly #listener: EngineListener;
  readonly #grants = new Map<number, PromiseWithResolvers<Granted>>();
  #folder: string | null = null;
  #openedFolder: string | undefined;
  #child: UtilityProcess | undefined;
  /** The process once it serves; stays pending while one is started, or started again. */
  #serving = Promise.withResolvers<UtilityProcess>();
  #prints: PrintDesk | undefined;
  #servingSince = 0;
  #deaths = 0;
  #grantsMade = 0;
  #closing: PromiseWithResolvers<void> | undefined;

  constructor(seeds: string, listener: EngineListener) {
    this.#seeds = seeds;
    this.#listener = listener;
  }

  /** The folder of the archive that is open. */
  get folder(): string | undefined {
    return this.#openedFolder;
  }

  /** @param folder null for the platform's usual place */
  open(folder: string | null): void {
    this.#folder = folder;
    this.#deaths = 0;
    this.#start();
  }

  /** Closes the archive that is open and opens another one. Every port and grant of before is dead. */
  async change(folder: string): Promise<void> {
    await this.close();
    this.#closing = undefined;
    this.#child = undefined;
    this.#disown();
    this.open(folder);
  }

  /** A port to the engine, as soon as there is one. */
  async connect(): Promise<MessagePortMain> {
    const child = await this.#serving.promise;
    const { port1, port2 } = new MessageChannelMain();
    send(child, { type: 'port' }, [port1]);
    return port2;
  }

  grantReading(paths: readonly string[]): Promise<Granted> {
    return this.#grant((id) => ({ type: 'grantReading', id, paths }));
  }

  grantWriting(path: string): Promise<Granted> {
    return this.#grant((id) => ({ type: 'grantWriting', id, path }));
  }

  /** Lets the engine finish what it is writing, for {@link CLOSE_LIMIT} at most. */
  async close(): Promise<void> {
    const child = this.#child;
    const closing = (this.#closing = Promise.withResolvers());
    if (!child) return;
    const limit = setTimeout(() => {
      child.kill();
      closing.resolve();
    }, CLOSE_LIMIT);
    send(child, { type: 'close' });
    await closing.promise;
    clearTimeout(limit);
  }

  async #grant(request: (id: number) => ToEngine): Promise<Granted> {
    const child = await this.#serving.promise;
    const id = ++this.#grantsMade;
    const granted = Promise.withResolvers<Granted>();
    this.#grants.set(id, granted);
    send(child, request(id));
    return granted.promise;
  }

  #start(): void {
    const child = utilityProcess.fork(fileURLToPath(new URL('./utility.js', import.meta.url)), [], {
      serviceName: 'Carrel archive',
      execArgv: [`--js-flags=${ENGINE_FLAGS}`],
    });
    this.#child = child;
    this.#prints = new PrintDesk((message) => send(child, message));
    child.on('message', (message: FromEngine) => this.#receive(child, message));
    child.once('exit', () => this.#ended(child));
    send(child, { type: 'open', folder: this.#folder, seeds: this.#seeds });
  }

  #receive(child: UtilityProcess, message: FromEngine): void {
    switch (message.type) {
      case 'opened':
        this.#openedFolder = message.folder;
        this.#servingSince = performance.now();
        this.#serving.resolve(child);
        this.#listener.onOpened(message.folder);
        break;
      case 'refused':
        this.#child = undefined;
        child.kill();
        this.#listener.onTrouble({ message: message.message, refused: true });
        break;
      case 'granted':
        this.#grants.get(message.id)?.resolve(message.granted);
        this.#grants.delete(message.id);
        break;
      case 'print':
        this.#prints?.print(message);
        break;
      case 'printCancelled':
        this.#prints?.cancel(message.id);
        break;
      case 'reveal':
        shell.showItemInFolder(message.path);
        break;
    }
  }

  /** Whatever waited for the process that has ended waits no longer. */
  #disown(): void {
    this.#prints?.cancelAll();
    for (const { reject } of this.#grants.values()) reject(new Error('The archive’s process ended.'));
    this.#grants.clear();
    if (this.#servingSince === 0) return;
    this.#servingSince = 0;
    this.#serving = Promise.withResolvers();
    this.#listener.onLost();
  }

  #ended(child: UtilityProcess): void {
    this.#closing?.resolve();
    // One that refused its archive was sent away.
    if (this.#closing || child !== this.#child) return;
    this.#child = undefined;
    if (this.#servingSince > 0 && performance.now() - this.#servingSince > SOUND_AFTER) this.#deaths = 0;
    this.#disown();
    const pause = RESTART_PAUSES[this.#deaths++];
    if (pause === undefined) this.#listener.onTrouble({ message: ENDED_TOO_OFTEN, refused: false });
    else setTimeout(() => this.#closing ?? this.#start(), pause);
  }
}

const ENDED_TOO_OFTEN =
  'The part of Carrel that keeps the archive stopped several times in a row. Everything saved before is safe.';

function send(child: UtilityProcess, message: ToEngine, ports: MessagePortMain[] = []): void {
  child.postMessage(message, ports);
}
