import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Carrel, Excerpt, ExcerptList } from '../../electron/contract/index.ts';
import { announce } from '../design/Announcer.tsx';
import { sentenceOf } from '../design/failure.ts';
import { notify, notifyFailure } from '../design/Toasts.tsx';
import { useApi, useHost } from '../host/context.tsx';
import { chooseList, useTray } from '../state/tray.ts';
import { placedBehind } from './order.ts';
import { remember, takeBack } from './undo.ts';

/** Where passages go while nobody has made a list. */
const FIRST_LIST = 'My passages';

export interface Passage {
  readonly article: number;
  readonly revision: number;
  readonly start: number;
  readonly end: number;
}

/** What can be done with kept passages. Each can be taken back; what fails is said and changes nothing. */
export function useExcerptActions() {
  const { carrel } = useHost();
  const api = useApi();
  const queries = useQueryClient();
  return useMemo(() => {
    const refresh = () => queries.invalidateQueries({ queryKey: api.excerpts.key() });

    /** Does it, refreshes what is shown, remembers the way back. */
    async function change<T>(what: string, act: () => Promise<T>, back: (result: T) => Promise<unknown>) {
      try {
        const result = await act();
        const done = {
          what,
          async undo() {
            await back(result);
            await refresh();
          },
        };
        remember(done);
        await refresh();
        return { result, undo: () => void undo(done) };
      } catch (failure) {
        notifyFailure(`Could not ${what}`, sentenceOf(failure));
        await refresh();
        return null;
      }
    }

    async function undo(...one: Parameters<typeof takeBack>) {
      try {
        const done = await takeBack(...one);
        announce(done ? `Taken back: ${done.what}` : 'There is nothing to take back');
      } catch (failure) {
        notifyFailure('Could not take it back', sentenceOf(failure));
      }
    }

    async function keep(passage: Passage, note = '') {
      const kept = await change(
        'keep the passage',
        async () => carrel.excerpts.add({ ...passage, list: await listToKeepIn(carrel), note }),
        ({ id }) => carrel.excerpts.remove({ id }),
      );
      if (kept) announce('Kept');
      return kept?.result ?? null;
    }

    async function remove({ id }: Excerpt) {
      const removed = await change(
        'remove the passage',
        () => carrel.excerpts.remove({ id }),
        () => carrel.excerpts.restore({ id }),
      );
      if (removed) notify('Passage removed', removed.undo);
    }

    async function edit({ id, note: before }: Excerpt, note: string) {
      await change(
        'change the note',
        () => carrel.excerpts.edit({ id, note }),
        () => carrel.excerpts.edit({ id, note: before }),
      );
    }

    /** Puts a passage behind another one, or first; on the screen at once. */
    async function move(excerpts: readonly Excerpt[], { id, list }: Excerpt, after: number | null) {
      const before = excerpts[excerpts.findIndex((one) => one.id === id) - 1]?.id ?? null;
      const key = api.excerpts.inList.queryKey({ input: { list } });
      queries.setQueryData(key, placedBehind(excerpts, id, after));
      await change(
        'move the passage',
        () => carrel.excerpts.move({ id, after }),
        () => carrel.excerpts.move({ id, after: before }),
      );
    }

    async function createList(name: string) {
      const { id } = await carrel.excerpts.createList({ name });
      chooseList(id);
      await refresh();
    }

    async function renameList(list: number, name: string) {
      await carrel.excerpts.renameList({ list, name });
      await refresh();
    }

    async function removeList({ id: list, name }: ExcerptList) {
      const removed = await change(
        'remove the list',
        () => carrel.excerpts.removeList({ list }),
        async () => {
          await carrel.excerpts.restoreList({ list });
          chooseList(list);
        },
      );
      if (removed) notify(`“${name}” removed`, removed.undo);
    }

    return { keep, remove, edit, move, createList, renameList, removeList, undo: () => undo() };
  }, [carrel, api, queries]);
}

/** The open list; the first passage ever kept makes one. */
async function listToKeepIn(carrel: Carrel): Promise<number> {
  const lists = await carrel.excerpts.lists();
  const chosen = useTray.getState().list;
  const list =
    lists.find(({ id }) => id === chosen) ??
    lists[0] ??
    (await carrel.excerpts.createList({ name: FIRST_LIST }));
  return list.id;
}
