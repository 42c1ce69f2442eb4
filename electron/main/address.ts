import { app } from 'electron';

/** The scheme of everything this program shows. It is served from the bundle or from memory, never from the network. */
export const SCHEME = 'app';

/** Set by the development server only; a packaged program doesn't look. */
const developmentServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

export const isDevelopment = developmentServer !== undefined;

export const PAGE_URL = developmentServer ?? `${SCHEME}://carrel/index.html`;

const page = new URL(PAGE_URL);

/** Whether an address is of the page's own origin. Compared part by part: the `origin` of a custom scheme is "null". */
export function isPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === page.protocol && host === page.host;
}

/** Whether the page's session may request an address: its own origin, and in development the tools around it. */
export function isAdmitted(address: string): boolean {
  if (isPage(address)) return true;
  if (!isDevelopment || !URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === 'devtools:' || (protocol === 'ws:' && host === page.host);
}
