import type { ImportSummary, Outcome } from '../../electron/contract/index.ts';
import { formatCount, formatNumber } from '../design/format.ts';
import {
  DoneIcon,
  DuplicateIcon,
  FailedIcon,
  MissingIcon,
  SkippedIcon,
  UpdatedIcon,
  type IconComponent,
} from '../design/icons.tsx';

interface OutcomeWords {
  readonly outcome: Outcome;
  /** As a heading over such files. */
  readonly name: string;
  /** What it means, for one file that carries no sentence of its own. */
  readonly sentence: string;
  readonly icon: IconComponent;
}

/** The outcomes in the order a person wants to know them. */
export const outcomeWords: readonly OutcomeWords[] = [
  { outcome: 'failed', name: 'Failed', sentence: 'This file could not be read.', icon: FailedIcon },
  { outcome: 'imported', name: 'New', sentence: 'A new article.', icon: DoneIcon },
  { outcome: 'updated', name: 'Changed', sentence: 'A new revision of its article.', icon: UpdatedIcon },
  {
    outcome: 'duplicate',
    name: 'Duplicates',
    sentence: 'The same text as another file.',
    icon: DuplicateIcon,
  },
  { outcome: 'moved', name: 'Moved', sentence: 'At another place than before.', icon: UpdatedIcon },
  { outcome: 'skipped', name: 'Skipped', sentence: 'Not a kind of file Carrel reads.', icon: SkippedIcon },
  { outcome: 'missing', name: 'Gone', sentence: 'No longer there; its article stays.', icon: MissingIcon },
  { outcome: 'unchanged', name: 'Unchanged', sentence: 'Known already, nothing new.', icon: DoneIcon },
];

export function wordsFor(outcome: Outcome): OutcomeWords {
  return outcomeWords.find((words) => words.outcome === outcome)!;
}

/** What an import has brought, in a sentence: `1,204 new articles, 3 changed. 2 files failed.` */
export function summaryOf({ counts, state }: Pick<ImportSummary, 'counts' | 'state'>): string {
  const brought = [
    counts.imported > 0 && formatCount(counts.imported, 'new article', 'new articles'),
    counts.updated > 0 && `${formatNumber(counts.updated)} changed`,
  ].filter(Boolean);
  const result = brought.length > 0 ? `${brought.join(', ')}.` : 'Nothing new.';
  const failed = counts.failed > 0 ? ` ${formatCount(counts.failed, 'file', 'files')} failed.` : '';
  const beginning = { cancelled: 'Cancelled. ', interrupted: 'Interrupted. ', running: '', done: '' }[state];
  return beginning + result + failed;
}
