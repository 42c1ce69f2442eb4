import { isUtf8 } from 'node:buffer';

/** A path as the system knows it: bytes where the name is no valid UTF-8. */
export type SystemPath = string | Buffer;

/** A name to show: bytes that are no UTF-8 as `%FF`. */
export function displayName(name: Buffer): string {
  if (isUtf8(name)) return name.toString();
  return name
    .toString('latin1')
    .replace(
      /[^\x20-\x24\x26-\x7E]/g,
      (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    );
}

/** The path of something in a folder. */
export function below(folder: SystemPath, name: Buffer): SystemPath {
  if (typeof folder === 'string' && isUtf8(name)) return `${folder}/${name.toString()}`;
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), name]);
}
