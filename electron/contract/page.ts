/** What the page may do, whichever host serves it: the value of its `Content-Security-Policy` header. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The kinds of files the built page consists of, by ending; nothing else is served. */
const PAGE_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A file of the page: folders and a name of plain characters, none of which begins with a dot. */
const PAGE_PATH = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/**
 * The file below the built page's folder that an address means, and its kind; undefined for whatever can't be one. What
 * leads out of the folder isn't taken apart but simply isn't a name.
 * @param pathname of the address, as `URL` gives it
 */
export function pageFile(pathname: string): { readonly path: string; readonly type: string } | undefined {
  const path = pathname === '/' ? 'index.html' : pathname.slice(1);
  const type = PAGE_PATH.test(path) ? PAGE_TYPES[path.slice(path.lastIndexOf('.'))] : undefined;
  return type === undefined ? undefined : { path, type };
}
