import { create } from 'zustand';

/** Something done to the kept passages, and how to take it back. */
export interface Done {
  /** What was done, as one reads it after `Took back: `. */
  readonly what: string;
  readonly undo: () => Promise<unknown>;
}

/** Changes that can be taken back, at most. */
const LONGEST = 100;

const useDone = create<{ readonly done: readonly Done[] }>()(() => ({ done: [] }));

export function remember(one: Done) {
  useDone.setState(({ done }) => ({ done: [...done, one].slice(-LONGEST) }));
}

/** Takes the last change back, or this very one; null if there is none. */
export async function takeBack(one?: Done): Promise<Done | null> {
  const { done } = useDone.getState();
  const last = one ?? done.at(-1);
  if (!last || !done.includes(last)) return null;
  useDone.setState({ done: done.filter((other) => other !== last) });
  await last.undo();
  return last;
}
