import { registerHooks } from 'node:module';

const standIn = new URL('./electron.ts', import.meta.url).href;

/**
 * A module that was loaded with `?instance=N` gets this stand-in where it asks for Electron, and hands its instance on to
 * the files it imports: each start of the program is a program of its own, within one process.
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const instance = /\?instance=\d+$/.exec(context.parentURL ?? '')?.[0];
    if (instance === undefined) return nextResolve(specifier, context);
    if (specifier === 'electron') return { url: standIn + instance, shortCircuit: true };
    const found = nextResolve(specifier, context);
    const ours = found.url.startsWith('file:') && !found.url.includes('/node_modules/');
    return ours && !found.url.includes('?') ? { ...found, url: found.url + instance } : found;
  },
});
