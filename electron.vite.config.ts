import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { bundleCsl } from './electron/engine/export/cite/bundle.ts';

/** Looser than what the built page gets: the development server injects scripts and styles and talks over a socket. */
const DEVELOPMENT_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' ws://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** electron-vite puts a `require` into every file that calls one, also where there is one already. Ours bring their own. */
const withoutShims: Plugin = {
  name: 'carrel:without-shims',
  configResolved({ plugins }) {
    const shims = plugins.findIndex(({ name }) => name === 'vite:esm-shim');
    if (shims >= 0) (plugins as Plugin[]).splice(shims, 1);
  },
};

/** The citation styles, in a file beside the program: of the package they come from only a fraction is needed. */
const citationStyles: Plugin = {
  name: 'carrel:citation-styles',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'csl.json', source: JSON.stringify(await bundleCsl()) });
  },
};

export default defineConfig({
  // Everything that runs in Node: the desktop's main process, the engine in its own process, its workers, the command
  // line. All files lie side by side, so that one finds another by its name from wherever it was bundled into.
  main: {
    plugins: [withoutShims, citationStyles],
    build: {
      minify: true,
      rolldownOptions: {
        input: {
          index: 'electron/main/index.ts',
          utility: 'electron/hosts/utility.ts',
          cli: 'electron/hosts/cli.ts',
          worker: 'electron/engine/import/read/worker.ts',
          'compare-worker': 'electron/engine/compare/worker.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  // A sandboxed preload can't load anything: one file, CommonJS, nothing external but Electron.
  preload: {
    build: {
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    server: { headers: { 'Content-Security-Policy': DEVELOPMENT_POLICY } },
    build: {
      minify: true,
      // Fonts stay files: the page's policy lets data addresses be pictures only.
      assetsInlineLimit: 0,
      // The page comes from the disk: one file more or less is no matter.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
