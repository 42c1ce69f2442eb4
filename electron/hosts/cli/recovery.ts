import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { backUp } from '../../engine/archive/backup.ts';
import { restoreArchive } from '../../engine/archive/damage/restore.ts';
import { takeArguments, UsageError, type Command } from './command.ts';

export const salvageCommand: Command = {
  usage: 'FILE',
  summary: 'save what can be read of a damaged archive as a new one',
  options: {},
  async run({ engine, carrel, args }) {
    const [file] = takeArguments(args, 'a file to write');
    const { readOnly, articles, excerpts } = await carrel.archive.status();
    const { bytes } = await backUp(engine.store, resolve(file!));
    return {
      json: { file: resolve(file!), bytes, articles, excerpts },
      text: [
        `Wrote ${resolve(file!)}: ${articles} articles and ${excerpts} excerpts (${(bytes / 1e6).toFixed(1)} MB).`,
        ...(readOnly?.kind === 'damaged'
          ? []
          : ['The archive is not known to be damaged: this is all of it.']),
      ].join('\n'),
    };
  },
};

export const restoreBackupCommand: Command = {
  usage: 'FILE',
  summary: 'put a backup in the place of the archive, which is kept aside',
  begins: true,
  options: {},
  async run({ engine, args, signal }) {
    const [file] = takeArguments(args, 'the file of a backup');
    const path = resolve(file!);
    if (!existsSync(path)) throw new UsageError(`There is no file “${file}”.`);
    await restoreArchive(engine, path, signal);
    return {
      json: { archive: engine.folder, file: path },
      text: `The archive in ${engine.folder} is the one of ${path} now. What was there before is kept aside in the same folder.`,
    };
  },
};
