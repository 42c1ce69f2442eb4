import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { carrel, sampleDesk } from '../../support/command.ts';
import { article } from '../../support/imports.ts';
import { endOf, isBuilt, runProgram, startProgram } from '../../support/program.ts';

describe.skipIf(!isBuilt)('the program (skipped before a build)', () => {
  const { library, archive, at } = sampleDesk();

  test('prints the same as the command within it, and ends with its exit code', async () => {
    const whole = { code: 0, err: '' };
    const asked = ['quote', '“The knots gave out before the people did.”', '--archive', archive];
    expect(await runProgram(asked)).toEqual({ ...(await carrel(asked)), ...whole });
    const refused = ['search', '--json', '--archive', archive];
    expect(await runProgram(refused)).toEqual({ ...(await carrel(refused)), code: 2 });
    const nowhere = ['stats', '--archive', at('nowhere')];
    expect(await runProgram(nowhere)).toEqual({ ...(await carrel(nowhere)), code: 3 });
  });

  test('isn’t troubled by a reader that has seen enough', async () => {
    const child = startProgram(['search', '', '--limit', '500', '--json', '--archive', archive]);
    child.stdout!.destroy();
    let err = '';
    child.stderr!.on('data', (text: Buffer) => (err += text.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect([code, err]).toEqual([0, '']);
  });

  test.skipIf(process.platform === 'win32')(
    'puts an import down on Ctrl+C, however often it arrives, to go on later',
    async () => {
      for (let at = 0; at < 3000; at++)
        library.write(`many/${at}.txt`, article(`Number ${at}`, `Text ${at}.`));
      const folder = at('many-archive');
      const child = startProgram(['import', at('many'), '--json', '--archive', folder]);
      const end = endOf(child);
      await expect.poll(() => articlesIn(folder), { timeout: 20_000, interval: 20 }).toBeGreaterThan(0);
      for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) child.kill(signal);
      const { code, err, out } = await end;
      expect([code, err]).toEqual([1, '']);
      expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([]);
      const cut = JSON.parse(out) as { imported: number };
      expect(cut.imported).toBe(articlesIn(folder));
      const check = await runProgram(['check', '--json', '--archive', folder]);
      expect(JSON.parse(check.out)).toEqual({ ok: true, problems: [] });
      const rest = await runProgram(['import', at('many'), '--json', '--archive', folder]);
      expect(JSON.parse(rest.out)).toMatchObject({ imported: 3000 - cut.imported, unchanged: cut.imported });
    },
  );

  test('serves until it is stopped', async () => {
    const child = startProgram(['serve', '--no-open', '--json', '--archive', archive]);
    const end = endOf(child);
    const [line] = (await once(child.stdout!, 'data')) as [string];
    const { url } = JSON.parse(line) as { url: string };
    const answer = await fetch(url, { redirect: 'manual' });
    expect(answer.status).toBe(303);

    const busy = await runProgram(['serve', '--no-open', '--port', new URL(url).port, '--archive', archive]);
    expect(busy).toMatchObject({
      code: 2,
      err: expect.stringContaining(`Port ${new URL(url).port} is in use.`) as string,
    });

    child.kill('SIGTERM');
    if (process.platform !== 'win32') expect(await end).toMatchObject({ code: 0, out: line, err: '' });
  });

  test('serves an archive at the same address at every start, unless that is taken', async () => {
    const starts = async () => {
      const child = startProgram(['serve', '--no-open', '--json', '--archive', archive]);
      const [line] = (await once(child.stdout!, 'data')) as [string];
      return { child, end: endOf(child), origin: new URL((JSON.parse(line) as { url: string }).url).origin };
    };
    const first = await starts();
    const beside = await starts();
    expect(beside.origin).not.toBe(first.origin);
    for (const { child, end } of [first, beside]) {
      child.kill('SIGTERM');
      await end;
    }
    const again = await starts();
    expect(again.origin).toBe(first.origin);
    again.child.kill('SIGTERM');
    await again.end;
  });
});

function articlesIn(folder: string): number {
  const file = join(folder, 'archive.sqlite');
  if (!existsSync(file)) return 0;
  const db = new Sqlite(file, { readonly: true });
  try {
    return db.prepare<[], number>('SELECT count(*) FROM article').pluck().get() ?? 0;
  } catch {
    return 0;
  } finally {
    db.close();
  }
}
