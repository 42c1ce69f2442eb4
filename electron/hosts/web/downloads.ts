import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { randomBytes } from 'node:crypto';
import { fileName } from '../../contract/file-name.ts';
import type { Grants } from '../../engine/grants.ts';

/** Exports on their way to the browser: written to a private temporary folder, fetched from there, removed at the end. */
export class Downloads {
  readonly #grants: Grants;
  readonly #folder: string;
  readonly #files = new Map<string, { readonly path: string; readonly name: string }>();

  private constructor(grants: Grants, folder: string) {
    this.#grants = grants;
    this.#folder = folder;
  }

  static async open(grants: Grants): Promise<Downloads> {
    return new Downloads(grants, await mkdtemp(join(tmpdir(), 'carrel-download-')));
  }

  /** A place to write to, and the address to fetch it from. */
  async offer(wanted: string): Promise<{ grant: string; url: string }> {
    const id = randomBytes(16).toString('hex');
    const name = safeName(wanted);
    const folder = join(this.#folder, id);
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
      'Content-Disposition': `attachment; filename*=UTF-8''${extendedValue(file.name)}`,
    });
    await pipeline(createReadStream(file.path), response);
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** A file name that every system takes, as close to the wanted one as can be; a short ending stays. */
function safeName(wanted: string): string {
  const ending = /\.[a-z\d]{1,9}$/i.exec(wanted)?.[0] ?? '';
  return fileName(wanted.slice(0, wanted.length - ending.length)) + ending;
}

/** A value as RFC 8187 writes it in a header: more than `encodeURIComponent` escapes is not allowed to stand there. */
function extendedValue(value: string): string {
  return encodeURIComponent(value).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
