import { afterEach, describe, expect, it } from 'vitest';
import { Readers } from '../../../../electron/engine/import/read/readers.ts';

const hostile = new URL('../../../support/hostile-worker.ts', import.meta.url);
const wanted = (paths: readonly string[]) => paths.map((path) => ({ path, place: path }));

let readers: Readers;
afterEach(() => readers.stop());

const codes = async (paths: readonly string[]) => {
  const files = await readers.read(wanted(paths));
  return files.map((file) => (file.ok ? 'ok' : file.reason.code));
};

describe('a file that brings its thread down', () => {
  it.each(['exit', 'throw'])('is the only one that fails (%s)', async (fatal) => {
    readers = new Readers(hostile);
    expect(await codes(['a', 'b', fatal, 'c', fatal, 'd'])).toEqual([
      'READ',
      'READ',
      'CRASHED',
      'READ',
      'CRASHED',
      'READ',
    ]);
  });

  it('says what happened', async () => {
    readers = new Readers(hostile);
    const [file] = await readers.read(wanted(['throw']));
    expect(file).toMatchObject({ ok: false, reason: { message: expect.stringContaining('a defect') } });
  });

  it('gets another chance alone', async () => {
    readers = new Readers(hostile);
    expect(await codes(['a', 'exit once with others'])).toEqual(['READ', 'READ']);
  });

  it('does no harm to the batches behind it', async () => {
    readers = new Readers(hostile);
    const batches = await Promise.all([
      codes(['exit']),
      codes(['a', 'b']),
      codes(['c', 'exit', 'd']),
      codes(['e']),
    ]);
    expect(batches).toEqual([['CRASHED'], ['READ', 'READ'], ['READ', 'CRASHED', 'READ'], ['READ']]);
  });
});

describe('a file that takes for ever', () => {
  it('is given up, and the others are read', async () => {
    readers = new Readers(hostile, 300);
    expect(await codes(['a', 'hang', 'b'])).toEqual(['READ', 'TIMEOUT', 'READ']);
  });

  it('may wait longer than it may work, but not for ever', async () => {
    readers = new Readers(hostile, 300);
    expect(await codes(['a', 'wait', 'b'])).toEqual(['READ', 'READ', 'READ']);
    await readers.stop();
    readers = new Readers(hostile, 100);
    expect(await codes(['a', 'stuck', 'b'])).toEqual(['READ', 'TIMEOUT', 'READ']);
  });

  it('is given all the time it needs while it shows signs of life', async () => {
    readers = new Readers(hostile, 300);
    expect(await codes(['a', 'long', 'b'])).toEqual(['READ', 'READ', 'READ']);
  });
});

describe('reading', () => {
  it('fails, rather than waiting for ever, when threads cannot be had', async () => {
    readers = new Readers(new URL('./no-such-module.ts', import.meta.url));
    await expect(readers.read(wanted(['a']))).rejects.toThrow('no-such-module');
  });

  it('can be stopped in the middle, and begun again', async () => {
    readers = new Readers(hostile);
    const both = Promise.allSettled([readers.read(wanted(['hang'])), readers.read(wanted(['a']))]);
    await readers.stop();
    const stopped = { status: 'rejected', reason: new Error('Reading was stopped.') };
    expect(await both).toEqual([stopped, stopped]);
    expect(await codes(['a'])).toEqual(['READ']);
  });
});
