import { extname } from 'node:path/posix';
import { LIMITS } from './parse/limits.ts';
import { GUESSED_ENCODING } from '../../contract/constants.ts';

/** Why a file was not simply taken in: a code for programs and a sentence for a person. */
export interface Reason {
  readonly code: string;
  readonly message: string;
}

/** How long a thread may work at one file, in milliseconds. */
export const TIME_LIMIT = 30_000;

/** Code of a place that was left for another one: what is found there is not looked for again. */
export const MOVED_AWAY = 'MOVED_AWAY';

/** Every reason there is, besides those a parser gives (`parse/failure.ts`). */
export const reasons = {
  /** No parser reads files of this ending. */
  format: (path: string): Reason => ({
    code: 'FORMAT',
    message: extname(path)
      ? `Files ending in “${extname(path)}” are not read.`
      : 'Files without an ending are not read.',
  }),
  hidden: { code: 'HIDDEN', message: 'Files and folders whose names begin with a dot are passed over.' },
  pagePart: (page: string): Reason => ({
    code: 'PAGE_PART',
    message: `This folder holds the parts of the saved page “${page}”.`,
  }),
  loop: {
    code: 'LOOP',
    message: 'This link leads back to a folder that holds it, or that is part of this import.',
  },
  archive: { code: 'ARCHIVE', message: 'This is the folder of the archive itself.' },
  special: { code: 'SPECIAL', message: 'This is not a file but a device, a pipe or a socket.' },
  system: {
    code: 'SPECIAL',
    message: 'This link leads to the system’s own devices and states, not to files.',
  },
  brokenLink: { code: 'BROKEN_LINK', message: 'This link leads to nothing.' },
  unreadable: (why: string): Reason => ({
    code: 'UNREADABLE',
    message: `It could not be opened: ${why}. Check that you may read it, and import again.`,
  }),
  gone: { code: 'GONE', message: 'It was no longer there when it was to be read.' },
  nameClash: {
    code: 'NAME_CLASH',
    message:
      'Its name is shown like that of another file, since neither is valid Unicode. Rename one of them.',
  },
  empty: { code: 'EMPTY', message: 'This file is empty.' },
  tooLarge: (bytes: number, most: number): Reason => ({
    code: 'TOO_LARGE',
    message: `This file has ${Math.ceil(bytes / 1024 ** 2)} MB; files above ${most / 1024 ** 2} MB are not read.`,
  }),
  holdsNothing: { code: 'EMPTY', message: 'There are no files in it.' },
  tooDeep: {
    code: 'TOO_DEEP',
    message: 'It lies too deep in files within files. Unpack them, and import the folder.',
  },
  tooMany: {
    code: 'TOO_MANY',
    message: `More than ${LIMITS.parts.toLocaleString('en')} files lie within this one. Unpack it, and import the folder.`,
  },
  timeout: {
    code: 'TIMEOUT',
    message: `Reading this file took more than ${TIME_LIMIT / 1000} seconds of work and was given up.`,
  },
  crashed: (why: string): Reason => ({
    code: 'CRASHED',
    message: `Reading this file broke down: ${why}. The other files were not affected.`,
  }),
  missing: { code: 'MISSING', message: 'It is no longer in the folder. Its article stays in the archive.' },
  replaced: { code: 'REPLACED', message: 'Another text stands in its place now. Its article stays.' },
  moved: (from: string): Reason => ({ code: 'MOVED', message: `It was at “${from}” before.` }),
  movedAway: (to: string): Reason => ({ code: MOVED_AWAY, message: `It is at “${to}” now.` }),
  guessed: (encoding: string, certainty: number): Reason => ({
    code: GUESSED_ENCODING,
    message: `Its encoding is not certain: read as ${encoding}, ${Math.round(certainty * 100)}% sure.`,
  }),
  back: { code: 'BACK', message: 'It could not be read before, or was missing, and is as it was.' },
} as const satisfies Record<string, Reason | ((...args: never[]) => Reason)>;
