import type { Block } from '../../../contract/index.ts';

/** What a parser makes of one file: the canonical text, its blocks, and what the source says of itself. */
export interface ParsedDocument {
  readonly title: string;
  readonly byline: string | null;
  /** `2021`, `2021-06` or `2021-06-07`, never more precise than the source. */
  readonly published: string | null;
  /** The paper or site if the document names it; the importer falls back to the folder's name. */
  readonly source: string | null;
  /** ISO 639-1, if the document declares one. */
  readonly language: string | null;
  /** Where a saved page was on the web, if it says so: http or https. */
  readonly address?: string | null;
  readonly tags: readonly string[];
  readonly text: string;
  readonly blocks: readonly Block[];
}
