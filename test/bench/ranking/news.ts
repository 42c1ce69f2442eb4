import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Document } from './rankers.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/corpora/bbc');

/** Some 2,000 news articles; none where they aren't there. */
export function readNews(): readonly Document[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name, id) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { id: id + 1, title: text.split('\n', 1)[0]!.trim(), text };
    });
}
