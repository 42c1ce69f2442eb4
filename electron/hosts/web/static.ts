import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, isAbsolute, join, relative } from 'node:path';
import { PAGE_TYPES } from '../../contract/page.ts';

/** Sends a file of the built page; nothing outside `root` and no type the page has no use for. */
export async function sendPage(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathWithin(root, url.pathname === '/' ? '/index.html' : url.pathname);
  const type = path && PAGE_TYPES[extname(path)];
  const body = type ? await readFile(path).catch(() => undefined) : undefined;
  if (!type || !body) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
    return;
  }
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The file `pathname` means below `root`, or undefined when it leads out of it or can't be decoded. */
function pathWithin(root: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const path = join(root, decoded);
  const below = relative(root, path);
  return below === '' || below.startsWith('..') || isAbsolute(below) ? undefined : path;
}
