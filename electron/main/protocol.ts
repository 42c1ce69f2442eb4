import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import { CONTENT_SECURITY_POLICY, PAGE_TYPES } from '../contract/page.ts';
import { isPage, SCHEME } from './address.ts';

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the files of the built page below `root` in this session, and refuses `file:` altogether. */
export function servePage(session: Session, root: string): void {
  session.protocol.handle(SCHEME, (request) => answer(root, request));
  session.protocol.handle('file', () => refusal(403));
}

async function answer(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  if (!isPage(request.url)) return refusal(403);
  const { pathname } = new URL(request.url);
  const path = pathWithin(root, pathname === '/' ? '/index.html' : pathname);
  const type = path && PAGE_TYPES[extname(path)];
  if (!type) return refusal(404);
  try {
    return respond(await readFile(path), type, CONTENT_SECURITY_POLICY);
  } catch {
    return refusal(404);
  }
}

/** The file a path names below `root`, or undefined when it leads out of it or can't be decoded. */
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

/** An answer that the page can't take for another kind of file than it is. */
export function respond(body: string | Uint8Array<ArrayBuffer>, type: string, policy: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  });
}

export function refusal(status: 403 | 404 | 405): Response {
  return new Response(null, { status, headers: { 'Content-Security-Policy': "default-src 'none'" } });
}
