import type { LogEntry } from '../../electron/contract/index.ts';
import { formatDay } from '../design/format.ts';

/** The entries of one day of the person's own calendar. */
export interface LogDay {
  readonly day: string;
  readonly entries: readonly LogEntry[];
}

/** Entries by day, in their order. */
export function daysOf(entries: readonly LogEntry[]): readonly LogDay[] {
  return [...Map.groupBy(entries, ({ at }) => formatDay(at))].map(([day, own]) => ({ day, entries: own }));
}
