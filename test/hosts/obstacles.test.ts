import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carrel, carrelJson } from '../support/command.ts';
import { article, Library } from '../support/imports.ts';
import { isBuilt, runJson, runProgram } from '../support/program.ts';

const isRoot = process.getuid?.() === 0;
const canMount = isRoot && spawnSync('mount', ['--version']).status === 0;

let library: Library;
beforeEach(() => {
  library = new Library();
});
afterEach(() => library.remove());

/** Random letters: what can't be packed to nothing. */
const noise = (length: number) =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(length))).toString('base64');

function writeReports(count: number): string {
  for (let number = 0; number < count; number += 1) {
    library.write(`in/${number}.txt`, article(`Report ${number}`, `Ship${number} came in. ${noise(6000)}`));
  }
  return library.at('in');
}

describe.skipIf(!isBuilt || process.platform === 'win32')(
  'a program that may write no large files (skipped before a build, and on Windows)',
  { timeout: 120_000 },
  () => {
    const limited = (blocks: number) => ['bash', '-c', `ulimit -f ${blocks}; exec "$@"`, 'bash'];

    it.each([100, 600])(
      'stops with a sentence at %i blocks, keeps what it has, and goes on when it may write again',
      async (blocks) => {
        const reports = writeReports(40);
        const archive = library.at('archive');
        const stopped = await runProgram(['import', reports, '--archive', archive], limited(blocks));
        expect(stopped.code).not.toBe(0);
        expect(stopped.err).toMatch(/^carrel: The archive .*(make room|Make room).*try again\./);

        expect((await carrelJson(archive, ['check'])).json).toEqual({ ok: true, problems: [] });
        const { code, json } = await carrelJson(archive, ['import', reports]);
        expect([code, json]).toMatchObject([0, { files: 40, failed: 0 }]);
        expect((await carrelJson(archive, ['search', 'report'])).json['total']).toBe(40);
      },
    );

    it('leaves no half backup and no half export, and the old ones alone', async () => {
      const archive = library.at('archive');
      await carrel(['import', writeReports(40), '--archive', archive]);
      mkdirSync(library.at('out'));
      const [backup, page] = [library.at('out/copy.sqlite'), library.at('out/page.html')];
      for (const file of [backup, page]) writeFileSync(file, 'old');
      for (const args of [
        ['backup', backup],
        ['export', page, '--query', 'report'],
        ['restore', '1', library.at('out/one.txt')],
      ]) {
        const { code, err } = await runProgram([...args, '--archive', archive], limited(4));
        expect([args[0], code === 0]).toEqual([args[0], false]);
        expect(err).toMatch(/^carrel: The (file|archive) .*\.\n$/s);
      }
      expect(readdirSync(library.at('out')).sort()).toEqual(['copy.sqlite', 'page.html']);
      for (const file of [backup, page]) expect(readFileSync(file, 'utf8')).toBe('old');
    });
  },
);

describe.skipIf(!isBuilt || !canMount)(
  'a disk (skipped before a build, and where none can be mounted)',
  { timeout: 120_000 },
  () => {
    let disk: string;
    beforeEach(() => {
      disk = library.at('disk');
      mkdirSync(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'carrel', disk]);
    });
    afterEach(() => void execFileSync('umount', ['--lazy', disk]));

    it('that is full stops an import with a sentence; search goes on, and with room again everything does', async () => {
      const reports = writeReports(200);
      const archive = `${disk}/archive`;
      const { code, err } = await runProgram(['import', reports, '--archive', archive]);
      expect([code, err]).toEqual([
        1,
        expect.stringContaining('the disk is full. Make room, and try again.'),
      ]);
      expect(await runJson(archive, ['search', 'report'])).toMatchObject({
        code: 0,
        json: { query: 'report' },
      });

      execFileSync('mount', ['-o', 'remount,size=50m', disk]);
      expect((await carrelJson(archive, ['import', reports])).json).toMatchObject({ files: 200, failed: 0 });
      expect((await carrelJson(archive, ['check'])).json).toEqual({ ok: true, problems: [] });
      expect((await carrelJson(archive, ['search', 'report'])).json['total']).toBe(200);
    });

    it('that can only be read is searched, and says why nothing is imported', async () => {
      const archive = `${disk}/archive`;
      await carrel(['import', writeReports(3), '--archive', archive]);
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      expect((await carrelJson(archive, ['search', 'report'])).json['total']).toBe(3);
      const { code, json } = await runJson(archive, ['import', library.at('in')]);
      expect([code, json['error']]).toEqual([
        1,
        { code: 'ARCHIVE_READ_ONLY', message: expect.stringContaining('can’t be written to') },
      ]);
    });
  },
);

describe.skipIf(!isBuilt || process.platform === 'win32')(
  'an archive (skipped before a build, and on Windows)',
  { timeout: 120_000 },
  () => {
    it('in folders without permission to write is searched as it is, by who may read it', async () => {
      const archive = library.at('archive');
      await carrel(['import', writeReports(3), '--archive', archive]);
      chmodSync(library.path, 0o755);
      chmodSync(`${archive}/archive.sqlite`, 0o444);
      chmodSync(archive, 0o555);
      const before = statSync(`${archive}/archive.sqlite`).mtimeMs;
      const nobody = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
      expect((await runJson(archive, ['search', 'report'], nobody)).json['total']).toBe(3);
      const { code, err } = await runProgram(['undo', '1', '--archive', archive], nobody);
      expect([code, err]).toEqual([1, expect.stringContaining('may only be read')]);
      expect(statSync(`${archive}/archive.sqlite`).mtimeMs).toBe(before);
      chmodSync(archive, 0o755);
    });

    it('is refused where none can be, and nobody waits for ever', async () => {
      const pipe = library.at('pipe');
      mkdirSync(pipe);
      execFileSync('mkfifo', [`${pipe}/archive.sqlite`]);
      library.write('a.txt', article('Ferry', 'The ferry was late.'));
      const places = process.platform === 'linux' ? [pipe, '/proc', '/proc/new', '/dev/null'] : [pipe];
      for (const place of places) {
        const { code, err } = await runProgram(['import', library.at('a.txt'), '--archive', place]);
        expect([place, code]).toEqual([place, 3]);
        expect(err).toContain(`The archive in ${place} cannot be opened`);
      }
    });

    it('is never written over by a backup of itself, or by an article’s bytes', async () => {
      const archive = library.at('archive');
      await carrel(['import', writeReports(2), '--archive', archive]);
      for (const args of [['backup'], ['restore', '1'], ['salvage']]) {
        const { code, err } = await carrel([...args, `${archive}/archive.sqlite`, '--archive', archive]);
        expect([code, err]).toEqual([1, expect.stringContaining('is a file of the archive itself')]);
      }
      expect((await carrelJson(archive, ['check'])).json['ok']).toBe(true);
    });
  },
);
