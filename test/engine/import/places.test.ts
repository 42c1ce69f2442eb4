import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DROPPED } from '../../../electron/engine/import/places.ts';
import { getArticle } from '../../../electron/engine/store/articles.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { article, importPaths, Library } from '../../support/imports.ts';

it('only the archive’s own folder of dropped files is no source: one’s own of that name is', async () => {
  const { engine, folder, close } = await temporaryEngine();
  const library = new Library();
  try {
    library.write(`${DROPPED}/strike.txt`, article('Strike', 'The cranes stood still.'));
    await importPaths(engine, library.at(DROPPED));
    expect(getArticle(engine.store.db, 1)!.source).toBe(DROPPED);
    const own = join(folder, DROPPED);
    mkdirSync(own);
    writeFileSync(join(own, 'ferry.txt'), article('Ferry', 'The ferry was late.'));
    await importPaths(engine, join(own, 'ferry.txt'));
    expect(getArticle(engine.store.db, 2)!.source).toBeNull();
  } finally {
    await close();
    library.remove();
  }
});
