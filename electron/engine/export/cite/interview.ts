import type { Block } from '../../../contract/index.ts';

/** Fewer turns than this are a dialogue within an article. */
const TURNS = 4;

/** How much of an interview is spoken, of its paragraphs. */
const SPOKEN = 0.6;

/**
 * Who is interviewed in an article, by their full names; nobody where it isn't surely an interview by whom its byline names:
 * most of it is spoken, and it is either the one speaker whose full name is known, or those who talk with its author.
 */
export function intervieweesOf(blocks: readonly Block[], byline: string | null): string[] {
  const body = blocks.filter(({ role, kind }) => role === undefined && kind !== 'heading');
  const spoken = body.filter(({ speaker }) => speaker !== undefined);
  const turns = spoken.filter(({ kind }) => kind === 'turn').length;
  if (byline === null || turns < TURNS || spoken.length < body.length * SPOKEN) return [];
  const names = [...new Set(spoken.map(({ speaker }) => speaker!))].filter((name) => /\s/.test(name));
  const author = fold(byline);
  const others = names.filter((name) => !author.includes(fold(name)));
  return others.length < names.length || others.length === 1 ? others : [];
}

function fold(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
