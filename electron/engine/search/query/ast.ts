import type { DateField, FilterField } from './fields.ts';

/** Where words are looked for: in title and text, or in the title alone. */
export type Column = 'title' | null;

/** A word as typed, to be found in any of its forms. */
export interface WordNode {
  readonly kind: 'word';
  readonly text: string;
  readonly column: Column;
}

/** Words beginning with `text`. `typing`: because somebody is in the middle of it, not because of an asterisk. */
export interface PrefixNode {
  readonly kind: 'prefix';
  readonly text: string;
  readonly column: Column;
  readonly typing: boolean;
}

/** Words at most `edits` letters away from `text`; null: as many as suit its length. */
export interface FuzzyNode {
  readonly kind: 'fuzzy';
  readonly text: string;
  readonly edits: 1 | 2 | null;
  readonly column: Column;
}

/** Words of the archive that fit a pattern: `*` stands for any letters or none, `?` for one. */
export interface WildNode {
  readonly kind: 'wild';
  readonly text: string;
  readonly column: Column;
}

/** What a regular expression matches within one paragraph, whatever its case. `text` is what stands between the slashes. */
export interface RegexNode {
  readonly kind: 'regex';
  readonly text: string;
  readonly column: Column;
}

/** Exactly these words in a row. `open`: somebody is in the middle of the last one. */
export interface PhraseNode {
  readonly kind: 'phrase';
  readonly text: string;
  readonly column: Column;
  readonly open: boolean;
}

export type TermNode = WordNode | PrefixNode | PhraseNode;

/** All of `items` with at most `distance` other words between the first and the last, in any order. */
export interface NearNode {
  readonly kind: 'near';
  readonly items: readonly TermNode[];
  readonly distance: number;
  readonly column: Column;
}

/** What an article says of itself. `quoted`: the whole value, not only a word of it. `prefix`: the value goes on. */
export interface FilterNode {
  readonly kind: 'filter';
  readonly field: FilterField;
  readonly text: string;
  readonly quoted: boolean;
  readonly prefix: boolean;
}

/**
 * Published (`date`), or taken into the archive (`added`), between two days, both inclusive, as numbers YYYYMMDD (not every
 * one is a real day); null: open. Both null: without a date. `text` is what was typed.
 */
export interface DateNode {
  readonly kind: 'date';
  readonly field: DateField;
  readonly text: string;
  readonly from: number | null;
  readonly to: number | null;
}

export interface GroupNode {
  readonly kind: 'and' | 'or';
  readonly of: readonly QueryNode[];
}

export interface NotNode {
  readonly kind: 'not';
  readonly of: QueryNode;
}

/** A query as it was understood. Groups have two members or more and never directly hold a group of their own kind. */
export type QueryNode =
  | WordNode
  | PrefixNode
  | FuzzyNode
  | WildNode
  | RegexNode
  | PhraseNode
  | NearNode
  | FilterNode
  | DateNode
  | GroupNode
  | NotNode;
