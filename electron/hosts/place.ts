import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The archive to open: the one named on the command line, else `CARREL_ARCHIVE`, else the platform's data folder.
 * Every host asks here, so that the app and the command line meet in the same archive.
 */
export function archiveFolder(named: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  return resolve((named ?? env['CARREL_ARCHIVE']) || join(dataFolder(env), 'archive'));
}

function dataFolder(env: NodeJS.ProcessEnv): string {
  switch (process.platform) {
    case 'win32':
      return join(env['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local'), 'Carrel');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Carrel');
    default:
      return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'carrel');
  }
}

/** A file or folder of the project: the source tree and the built bundle both have their programs two folders deep. */
export function projectPath(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}
