import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../electron/engine/engine.ts';
import { createRouter } from '../../electron/engine/router.ts';
import { checked } from '../support/checking.ts';
import { openEngine } from '../support/engine.ts';
import { article, importPaths, Library } from '../support/imports.ts';
import { endOf, isBuilt, runJson, startProgram } from '../support/program.ts';

/** An archive that this program has open, and others work on meanwhile. */
describe.skipIf(!isBuilt)(
  'two programs on one archive (skipped before a build)',
  { timeout: 120_000 },
  () => {
    let library: Library;
    let archive: string;
    let engine: Engine;
    beforeEach(async () => {
      library = new Library();
      archive = library.at('archive');
      library.write('in/strike.txt', article('Harbour strike', 'The crane drivers stopped work.'));
      engine = await openEngine(archive);
      await importPaths(engine, library.at('in'));
    });
    afterEach(async () => {
      await engine.close();
      library.remove();
    });
    const carrel = () => createRouterClient(createRouter(engine));
    const total = async (query: string) => (await carrel().search.query({ query })).total;

    it('see each other’s imports, and their undoing, in search and in the list of imports', async () => {
      library.write('in/ferry.txt', article('Ferry late', 'The ferry was late again.'));
      const { json } = await runJson(archive, ['import', library.at('in')]);
      expect(await total('ferry')).toBe(1);
      expect((await carrel().imports.history())[0]).toMatchObject({ job: json['job'], state: 'done' });
      await runJson(archive, ['undo', String(json['job'])]);
      expect(await total('ferry')).toBe(0);
      await carrel().imports.redo({ job: Number(json['job']) });
      expect((await runJson(archive, ['search', 'ferry'])).json['total']).toBe(1);
      expect(await checked(carrel())).toEqual({ ok: true, problems: [] });
    });

    it('go on with the same index when one of them makes it anew', async () => {
      expect((await runJson(archive, ['check', '--rebuild-index'])).json).toEqual({ ok: true, problems: [] });
      library.write('in/ferry.txt', article('Ferry late', 'The ferry was late again.'));
      await runJson(archive, ['import', library.at('in')]);
      expect(await total('ferry')).toBe(1);
      await importPaths(engine, library.at('in'));
      library.write('in/cannery.txt', article('Cannery', 'The cannery closed.'));
      await importPaths(engine, library.at('in'));
      expect((await runJson(archive, ['search', 'cannery'])).json['total']).toBe(1);
      expect((await runJson(archive, ['check'])).json).toEqual({ ok: true, problems: [] });
    });

    it('can check, back up and search while the other imports, and one import runs at a time', async () => {
      for (let number = 0; number < 300; number += 1) {
        library.write(`in/${number}.txt`, article(`Report ${number}`, `Ship${number} came in. `.repeat(40)));
      }
      const importing = importPaths(engine, library.at('in'));
      const ended = await Promise.all(
        [
          ['check'],
          ['backup', library.at('copy.sqlite')],
          ['search', 'report'],
          ['import', library.at('in')],
        ].map((args) => endOf(startProgram([...args, '--archive', archive, '--json']))),
      );
      const [check, backup, search, second] = ended.map(({ code, out }) => ({ code, json: JSON.parse(out) }));
      expect(check).toEqual({ code: 0, json: { ok: true, problems: [] } });
      expect([backup!.code, search!.code]).toEqual([0, 0]);
      // It is refused, or came when all was done.
      expect([0, 1]).toContain(second!.code);
      if (second!.code === 1) expect(second!.json).toMatchObject({ error: { code: 'IMPORT_RUNNING' } });
      expect((await importing).counts.failed).toBe(0);
      expect(await total('report')).toBe(300);
      expect(await checked(carrel())).toEqual({ ok: true, problems: [] });
    });
  },
);
