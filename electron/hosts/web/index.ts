export { openInBrowser } from './browser.ts';
export { serveWeb, type Site } from './serve.ts';
