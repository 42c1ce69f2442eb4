import type { NotePlace, Paper } from '../../contract/index.ts';

/** How a document is laid out, whatever its format. */
export interface Layout {
  readonly paper: Paper;
  readonly notes: NotePlace;
  /** Undefined: where there are enough articles for it. */
  readonly contents?: boolean | undefined;
  readonly titlePage: boolean;
  /** With the exact place of each passage. */
  readonly evidence: boolean;
}

/** With fewer articles than this a table of contents tells nobody more than a look at the page. */
const CONTENTS_FROM = 3;

/** Whether a document of so many articles has a table of contents. */
export function hasContents({ contents }: Layout, groups: number): boolean {
  return contents ?? groups >= CONTENTS_FROM;
}
