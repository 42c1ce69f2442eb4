import { dirname, join } from 'node:path/posix';

/** The path in the archive of what a file refers to, without the place within it. */
export function pathFrom(file: string, href: string): string {
  const plain = href.split('#', 1)[0]!;
  let decoded = plain;
  try {
    decoded = decodeURIComponent(plain);
  } catch {
    // A bare percent sign: the address is meant as it stands.
  }
  return join(dirname(file), decoded);
}

/** A name without its prefix, which every maker of books chooses anew. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
