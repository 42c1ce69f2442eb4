import type { Block } from '../../../../../contract/index.ts';
import type { Chunk, Line } from '../lines.ts';

export type Role = NonNullable<Block['role']>;

/** In how many chunks lines with a role are looked for. */
const CHUNKS = 48;

/** Makes chunks of their own of the lines with a role; lines of the title stay together. */
export function setApart(
  chunks: readonly Chunk[],
  roles: ReadonlyMap<Line, Role>,
  dropped: Line | null,
): { readonly chunks: readonly Chunk[]; readonly roles: ReadonlyMap<Chunk, Role> } {
  const end =
    1 +
    chunks
      .slice(0, CHUNKS)
      .findLastIndex((chunk) => chunk.some((line) => roles.has(line) || line === dropped));
  const apart: Line[][] = [];
  const chunkRoles = new Map<Chunk, Role>();
  for (const chunk of chunks.slice(0, end)) {
    let open: Line[] | undefined;
    let openRole: string | undefined;
    for (const line of chunk) {
      if (line === dropped) continue;
      const role = roles.get(line);
      if (open === undefined || role !== openRole || (role !== undefined && role !== 'title')) {
        open = [];
        openRole = role;
        apart.push(open);
        if (role !== undefined) chunkRoles.set(open, role);
      }
      open.push(line);
    }
  }
  return { chunks: [...apart, ...chunks.slice(end)], roles: chunkRoles };
}
