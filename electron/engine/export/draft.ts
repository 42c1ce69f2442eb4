import type { ExportDocument, ExportPassage, ExportSource } from '../../contract/index.ts';

/** A passage that is not cited yet. */
export type DraftPassage = Omit<ExportPassage, 'cited'>;

/** A source that has no entry yet. */
export type DraftSource = Omit<ExportSource, 'entry'>;

/** A document as it is read from the archive, before anything is made of its strings. */
export interface Draft extends Pick<ExportDocument, 'title' | 'made' | 'articles' | 'masked' | 'log'> {
  readonly passages: readonly DraftPassage[];
  readonly sources: readonly DraftSource[];
}
