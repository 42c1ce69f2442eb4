import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { randomBytes } from 'node:crypto';
import type { Grants } from '../../engine/grants.ts';

/** Exports on their way to the browser: written to a private temporary folder, fetched from there, removed at the end. */
export class Downloads {
  readonly #grants: Grants;
  readonly #files = new Map<string, { readonly path: string; readonly name: string }>();
  #folder: Promise<string> | undefined;

  constructor(grants: Grants) {
    this.#grants = grants;
  }

  /** A place to write to, and the address to fetch it from. */
  async offer(wanted: string): Promise<{ grant: string; url: string }> {
    const id = randomBytes(16).toString('hex');
    const name = safeName(wanted);
    this.#folder ??= mkdtemp(join(tmpdir(), 'carrel-download-'));
    const folder = join(await this.#folder, id);
    await mkdir(folder);
    const path = join(folder, name);
    this.#files.set(id, { path, name });
    return { grant: this.#grants.write(path).grant, url: `/download/${id}` };
  }

  async send(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const file = this.#files.get(url.pathname.slice('/download/'.length));
    const found = file && (await stat(file.path).catch(() => undefined));
    if (request.method !== 'GET' || !file || !found) {
      response
        .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('There is no such file.\n');
      return;
    }
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': found.size,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
    await pipeline(createReadStream(file.path), response);
  }

  async close(): Promise<void> {
    const folder = await this.#folder;
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** A file name that every system takes, as close to the wanted one as can be. */
function safeName(wanted: string): string {
  // oxlint-disable-next-line eslint/no-control-regex -- control characters are what is taken out
  const name = wanted
    .replaceAll(/[\u0000-\u001F<>:"/\\|?*]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  return name.slice(-120) || 'export';
}
