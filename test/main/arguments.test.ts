import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseStart } from '../../electron/main/arguments.ts';

const here = resolve('/home/reader');
const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => parseStart(args, env, here);

describe('The program opens its window', () => {
  test('without arguments, on the usual archive', () => {
    expect(start([])).toEqual({ kind: 'desktop', archive: null, paths: [] });
  });

  test('on the archive that was named, from the folder it was named in', () => {
    expect(start(['--archive', 'strike'])).toMatchObject({ archive: resolve(here, 'strike') });
    expect(start(['--archive=/data/strike'])).toMatchObject({ archive: resolve('/data/strike') });
  });

  test('on the archive of the environment, unless another one is named', () => {
    const env = { CARREL_ARCHIVE: '/data/strike' };
    expect(start([], env)).toMatchObject({ archive: resolve('/data/strike') });
    expect(start(['--archive', 'other'], env)).toMatchObject({ archive: resolve(here, 'other') });
  });

  test('with the files it was given, as whole paths', () => {
    expect(start(['./clippings', '/data/June 2021.txt'])).toEqual({
      kind: 'desktop',
      archive: null,
      paths: [resolve(here, 'clippings'), resolve('/data/June 2021.txt')],
    });
  });

  test('with files that are named as addresses', () => {
    const address = pathToFileURL(resolve('/data/June 2021 & after.txt')).href;
    expect(start([address])).toMatchObject({ paths: [resolve('/data/June 2021 & after.txt')] });
  });

  test('whatever switches Chromium, macOS or a desktop file add', () => {
    const args = ['--no-sandbox', '--ozone-platform=wayland', '-psn_0_1234', '/data/a.txt'];
    expect(start(args)).toEqual({ kind: 'desktop', archive: null, paths: [resolve('/data/a.txt')] });
  });
});

describe('The program runs a command', () => {
  test.each([[['search', 'harbour strike']], [['stats', '--json']], [['help']], [['--help']], [['serch']]])(
    'for %j',
    (args) => {
      expect(start(args)).toEqual({ kind: 'command', args });
    },
  );
});
