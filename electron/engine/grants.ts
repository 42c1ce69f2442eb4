import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { Granted } from '../contract/index.ts';
import { CarrelError } from './failure.ts';

interface Grant {
  readonly kind: 'read' | 'write';
  readonly paths: readonly string[];
}

/** The paths a person chose in the host, under random ids. Only hosts add to it; the page only names ids. */
export class Grants {
  readonly #grants = new Map<string, Grant>();

  /** Allows reading of these absolute paths. */
  read(paths: readonly string[]): Granted {
    return this.#add({ kind: 'read', paths });
  }

  /** Allows writing of one file. */
  write(path: string): Granted {
    return this.#add({ kind: 'write', paths: [path] });
  }

  /** @throws CarrelError `GRANT_UNKNOWN` */
  toRead(grant: string): readonly string[] {
    return this.#find(grant, 'read');
  }

  /** @throws CarrelError `GRANT_UNKNOWN` */
  toWrite(grant: string): string {
    return this.#find(grant, 'write')[0]!;
  }

  #add(grant: Grant): Granted {
    const id = randomBytes(16).toString('hex');
    this.#grants.set(id, grant);
    return { grant: id, names: grant.paths.map((path) => basename(path)) };
  }

  #find(id: string, kind: Grant['kind']): readonly string[] {
    const grant = this.#grants.get(id);
    if (grant?.kind !== kind) throw new CarrelError('GRANT_UNKNOWN', undefined, { grant: id });
    return grant.paths;
  }
}
