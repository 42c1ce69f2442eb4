import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname, join } from 'node:path';
import type { Engine } from '../../engine/engine.ts';
import { reasonOf } from '../../engine/failure.ts';
import { DROPPED } from '../../engine/import/places.ts';

/** What is more than this, in bytes, is better imported by choosing its folder. */
const LARGEST_DROP = 2 * 1024 ** 3;

interface Drop {
  bytes: number;
  /** What was dropped itself: files and folders at the top. */
  readonly tops: Set<string>;
}

/** A refusal and its sentence. */
type Refusal = readonly [status: number, sentence: string];

/**
 * Files dropped on the page, which a browser gives only as bytes: `PUT /drop/ID/relative/path` for each of them, then
 * `POST /drop/ID` answers with the grant, or `DELETE /drop/ID` forgets them. They wait in a folder of the archive until the program ends; what has the same
 * name takes the same place there, whole, so that dropping a folder again is the same folder again.
 */
export class Drops {
  readonly #engine: Engine;
  /** Where a drop is gathered, so that a broken one and two at once leave no mixture. */
  readonly #arriving: string;
  readonly #arrived: string;
  readonly #drops = new Map<string, Drop>();

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#arriving = join(engine.store.folder, 'dropping');
    this.#arrived = join(engine.store.folder, DROPPED);
  }

  async take(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const [id = '', ...parts] = url.pathname.slice('/drop/'.length).split('/');
    if (!/^[\da-f]{32}$/.test(id)) return reply(response, 400, 'This drop has no valid number.');
    if (request.method === 'PUT') return this.#put(request, response, id, parts);
    if (request.method === 'POST' && parts.length === 0) return this.#grant(response, id);
    if (request.method === 'DELETE' && parts.length === 0) return this.#discard(response, id);
    return reply(response, 405, 'Files are put, then the drop is posted or deleted.');
  }

  async close(): Promise<void> {
    for (const folder of [this.#arriving, this.#arrived]) await rm(folder, { recursive: true, force: true });
  }

  async #put(
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
    parts: readonly string[],
  ): Promise<void> {
    const refusal = await this.#store(request, id, parts);
    if (!refusal) return reply(response, 204);
    // Read to its end, or the browser would only learn that the connection broke.
    request.resume();
    reply(response, ...refusal);
  }

  async #store(request: IncomingMessage, id: string, parts: readonly string[]): Promise<Refusal | undefined> {
    const names = decodeNames(parts);
    if (!names) return [400, 'This is not a name a file can have.'];
    const bytes = Number(request.headers['content-length'] ?? NaN);
    if (Number.isNaN(bytes)) return [411, 'The size of a dropped file must be said first.'];
    const drop = this.#drops.get(id) ?? { bytes: 0, tops: new Set<string>() };
    if (drop.bytes + bytes > LARGEST_DROP) {
      return [413, 'This is more than can be dropped at once. Import its folder instead.'];
    }
    drop.bytes += bytes;
    this.#drops.set(id, drop);

    const path = join(this.#arriving, id, ...names);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, request.iterator({ destroyOnReturn: false }));
      drop.tops.add(names[0]!);
      return undefined;
    } catch (thrown) {
      await rm(path, { force: true }).catch(() => undefined);
      return [500, `${names.at(-1)} could not be taken in: ${reasonOf(thrown)}. Import its folder instead.`];
    }
  }

  async #discard(response: ServerResponse, id: string): Promise<void> {
    this.#drops.delete(id);
    await rm(join(this.#arriving, id), { recursive: true, force: true });
    reply(response, 204);
  }

  async #grant(response: ServerResponse, id: string): Promise<void> {
    const drop = this.#drops.get(id);
    if (!drop || drop.tops.size === 0) return reply(response, 404, 'Nothing was dropped.');
    this.#drops.delete(id);
    await mkdir(this.#arrived, { recursive: true });
    const paths = [...drop.tops].map((name) => join(this.#arrived, name));
    for (const path of paths) {
      await rm(path, { recursive: true, force: true });
      await rename(join(this.#arriving, id, basename(path)), path);
    }
    await rm(join(this.#arriving, id), { recursive: true, force: true });
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(this.#engine.host.grants.read(paths)));
  }
}

/** Characters that would lead elsewhere; only on Windows are a colon and a backslash more than letters. */
const LEADING_ELSEWHERE = process.platform === 'win32' ? /[\0/\\:]/ : /[\0/]/;

/** The decoded parts of a relative path, or undefined when one of them could lead elsewhere. */
function decodeNames(parts: readonly string[]): string[] | undefined {
  try {
    const names = parts.map((part) => decodeURIComponent(part));
    const safe = names.every(
      (name) => name !== '' && name !== '.' && name !== '..' && !LEADING_ELSEWHERE.test(name),
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
