import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceAtomically, writeAtomically } from '../../electron/engine/atomic.ts';
import { temporaryFolder } from '../support/temporary.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'out.pdf');
});
afterEach(() => folder.remove());

describe('writing a file', () => {
  it('makes it, or puts it in place of the old one', async () => {
    await writeAtomically(file, 'one');
    expect(readFileSync(file, 'utf8')).toBe('one');
    await writeAtomically(file, new Uint8Array([50]));
    expect(readFileSync(file, 'utf8')).toBe('2');
    expect(readdirSync(folder.path)).toEqual(['out.pdf']);
  });

  it('keeps the old one and leaves nothing behind when it fails on the way', async () => {
    writeFileSync(file, 'old');
    const failing = replaceAtomically(file, async (draft) => {
      writeFileSync(draft, 'half a file');
      throw new Error('the printer caught fire');
    });
    await expect(failing).rejects.toMatchObject({
      code: 'WRITE_FAILED',
      message: `The file ${file} could not be written: the printer caught fire. Nothing was changed.`,
      data: { file, reason: 'the printer caught fire' },
    });
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder.path)).toEqual(['out.pdf']);
  });

  it('says in plain words why a place cannot be written to', async () => {
    mkdirSync(file);
    await expect(writeAtomically(file, 'x')).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    await expect(writeAtomically(join(folder.path, 'no/such/folder.pdf'), 'x')).rejects.toMatchObject({
      data: { reason: 'no such file or directory' },
    });
    expect(readdirSync(folder.path)).toEqual(['out.pdf']);
  });
});
