import type { Metadata } from './head/metadata.ts';

/** A file within a file. */
export interface Part {
  /** Its path within, with `/`: unique there, the same whenever that file is read, and never leading out of it. */
  readonly name: string;
  readonly bytes: number;
  /** Why it isn't to be read, and whether that is a failure. */
  readonly refused?: {
    readonly code: string;
    readonly message: string;
    readonly outcome: 'failed' | 'skipped';
  };
}

/** What the whole says of a part: it goes before what the part says of itself. */
export type About = Partial<Metadata>;

/** The bytes of a part. */
export interface PartContent {
  readonly bytes: Uint8Array;
  readonly about?: About;
}

/** A file that holds files, opened. */
export interface Container {
  readonly parts: readonly Part[];
  /** Refuses what does harm only with all that is within its parts. It may take long. @throws ParseFailure */
  check?(): Promise<void>;
  /** @throws ParseFailure, also when there is no part of that name */
  read(name: string): Promise<PartContent>;
}

/** A name that no other part has yet: the second `a.txt` is `a (2).txt`. */
export function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let count = 2; taken.has(unique); count += 1) unique = name.replace(/(\.[^./]*)?$/, ` (${count})$1`);
  taken.add(unique);
  return unique;
}

/** A name from outside as one step of a path: without separators and characters that can't be seen. */
export function stepOf(name: string): string {
  return name
    .replace(/[\p{C}/\\]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
    .trim();
}
