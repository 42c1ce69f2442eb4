import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Engine } from '../../engine/engine.ts';
import { reasonOf } from '../../engine/failure.ts';

/** The most one drop may hold, in bytes. More than that is better imported by choosing its folder. */
export const LARGEST_DROP = 2 * 1024 ** 3;

interface Drop {
  bytes: number;
  /** What was dropped itself: files and folders at the top. */
  readonly tops: Set<string>;
}

/**
 * Files dropped on the page, which a browser gives only as bytes: `PUT /drop/ID/relative/path` for each of them, then
 * `POST /drop/ID` answers with the grant. They wait in a folder of the archive until the program ends; the same
 * names come to the same place, so that dropping a folder again is the same folder again.
 */
export class Drops {
  readonly #engine: Engine;
  readonly #folder: string;
  readonly #drops = new Map<string, Drop>();

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#folder = join(engine.store.folder, 'dropped');
  }

  async take(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const [id = '', ...parts] = url.pathname.slice('/drop/'.length).split('/');
    if (!/^[\da-f]{32}$/.test(id)) return reply(response, 400, 'This drop has no valid number.');
    if (request.method === 'PUT') return this.#store(request, response, id, parts);
    if (request.method === 'POST' && parts.length === 0) return this.#grant(response, id);
    return reply(response, 405, 'Files are put, then the drop is posted.');
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #store(
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
    parts: readonly string[],
  ): Promise<void> {
    const names = decodeNames(parts);
    if (!names) return reply(response, 400, 'This is not a name a file can have.');
    const drop = this.#drops.get(id) ?? { bytes: 0, tops: new Set<string>() };
    this.#drops.set(id, drop);
    drop.tops.add(names[0]!);

    const path = join(this.#folder, ...names);
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        drop.bytes += chunk.length;
        if (drop.bytes > LARGEST_DROP) done(new Error('more than 2 GB were dropped at once'));
        else done(null, chunk);
      },
    });
    try {
      await mkdir(dirname(path), { recursive: true });
      await pipeline(request, counted, createWriteStream(path));
      return reply(response, 204);
    } catch (thrown) {
      await rm(path, { force: true });
      return reply(
        response,
        413,
        `The dropped file was not taken: ${reasonOf(thrown)}. Import its folder instead.`,
      );
    }
  }

  #grant(response: ServerResponse, id: string): void {
    const drop = this.#drops.get(id);
    if (!drop) return reply(response, 404, 'Nothing was dropped.');
    this.#drops.delete(id);
    const granted = this.#engine.host.grants.read([...drop.tops].map((name) => join(this.#folder, name)));
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(granted));
  }
}

/** The decoded parts of a relative path, or undefined when one of them could lead elsewhere. */
function decodeNames(parts: readonly string[]): string[] | undefined {
  try {
    const names = parts.map((part) => decodeURIComponent(part));
    const safe = names.every(
      (name) => name !== '' && name !== '.' && name !== '..' && !/[\0/\\:]/.test(name),
    );
    return safe && names.length > 0 ? names : undefined;
  } catch {
    return undefined;
  }
}

function reply(response: ServerResponse, status: number, sentence?: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(sentence);
}
