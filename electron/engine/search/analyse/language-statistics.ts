import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

interface Detector {
  detect(text: string): { readonly getScores: () => Readonly<Record<string, number>> };
}

let loaded: Detector | undefined;

/** Reads 1 MB of statistics (0.2 s, 30 MB of memory): not before the first text that leaves a doubt. */
function detector(): Detector {
  if (loaded) return loaded;
  const path = fileURLToPath(import.meta.resolve('eld/extrasmall'));
  loaded = (createRequire(import.meta.url)(path) as { eld: Detector }).eld;
  return loaded;
}

/**
 * How much a text looks like each of some sixty languages, by its runs of letters: ISO 639-1 codes to scores of 0 to 1. Reads
 * no more than the first 380 bytes of it in UTF-8.
 */
export function languageScores(text: string): Readonly<Record<string, number>> {
  return detector().detect(text).getScores();
}
