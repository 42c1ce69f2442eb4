import type { Granted } from '../../electron/contract/index.ts';
import { Refusal } from '../design/failure.ts';
import type { DroppedFile } from './dropped.ts';
import type { Watch } from './host.ts';

/** Uploads under way at a time. */
const UPLOADS = 4;

/**
 * Hands files over to the browser host, which answers on the page's origin:
 *
 * - `PUT /drop/<id>/<path>`: one file, kept under its path below the drop. `<id>` is 32 random hex digits made by the
 *   page, each segment of the path is percent-encoded. Answers 204, or a refusal with a sentence;
 * - `POST /drop/<id>`: all files have arrived; answers `Granted` as JSON, naming what was dropped;
 * - `DELETE /drop/<id>`: they are not wanted any more.
 *
 * A file that the browser can't read is left out, and said.
 */
export async function upload(
  files: readonly DroppedFile[],
  { signal, onProgress, onLeftOut }: Watch = {},
): Promise<Granted | null> {
  if (files.length === 0) return null;
  const drop = `/drop/${crypto.randomUUID().replaceAll('-', '')}`;
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  const done = { files: 0, bytes: 0 };
  const leftOut: string[] = [];
  const waiting = files.values();

  async function work() {
    for (const { path, file } of waiting) {
      const place = path.split('/').map(encodeURIComponent).join('/');
      try {
        await send(`${drop}/${place}`, { method: 'PUT', body: file, signal });
      } catch (failure) {
        if (signal?.aborted || (await isReadable(file))) throw failure;
        leftOut.push(path);
      }
      done.files += 1;
      done.bytes += file.size;
      onProgress?.({
        files: { done: done.files, total: files.length },
        bytes: { done: done.bytes, total: bytes },
      });
    }
  }

  try {
    await Promise.all(Array.from({ length: UPLOADS }, work));
    if (leftOut.length > 0) onLeftOut?.(leftOut);
    if (leftOut.length === files.length) return null;
    const granted: Granted = await (await send(drop, { method: 'POST', signal })).json();
    return granted;
  } catch (failure) {
    // What has arrived is of no use; if this doesn't get through, it goes when the program ends.
    void fetch(drop, { method: 'DELETE' }).catch(() => {});
    throw failure;
  }
}

async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

async function send(address: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(address, init);
  if (!answer.ok) throw new Refusal((await answer.text()) || 'The dropped files could not be handed over.');
  return answer;
}
