import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONTENT_SECURITY_POLICY, pageFile } from '../contract/page.ts';
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
  const file = pageFile(new URL(request.url).pathname);
  if (!file) return refusal(404);
  try {
    return respond(await readFile(join(root, file.path)), file.type, CONTENT_SECURITY_POLICY);
  } catch {
    return refusal(404);
  }
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
