import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type {
  Carrel,
  Excerpt,
  ExcerptColour,
  ExcerptList,
  ListItem,
  Place,
  Section,
} from '../../electron/contract/index.ts';
import { announce } from '../design/Announcer.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount } from '../design/format.ts';
import { notify, notifyFailure } from '../design/Toasts.tsx';
import { useApi, useHost } from '../host/context.tsx';
import { currentSearch, meant } from '../log/recording.ts';
import { chooseList, useTray } from '../state/tray.ts';

/** Where passages go while nobody has made a list. */
const FIRST_LIST = 'My passages';

export interface Passage {
  readonly article: number;
  readonly revision: number;
  readonly start: number;
  readonly end: number;
}

export interface ExcerptEdit {
  readonly note?: string;
  readonly colour?: ExcerptColour;
  readonly addTags?: string[];
  readonly removeTags?: string[];
}

/** What can be done with kept passages. The archive remembers how to take each back; what fails is said and changes nothing. */
export function useExcerptActions() {
  const { carrel } = useHost();
  const api = useApi();
  const queries = useQueryClient();
  return useMemo(() => {
    const refresh = () => queries.invalidateQueries({ queryKey: api.excerpts.key() });

    /** Does it and refreshes what is shown; null if it could not be done. */
    async function change<T>(what: string, act: () => Promise<T>): Promise<{ readonly result: T } | null> {
      try {
        const result = await act();
        await refresh();
        return { result };
      } catch (failure) {
        notifyFailure(`Could not ${what}`, sentenceOf(failure));
        await refresh();
        return null;
      }
    }

    async function undo() {
      const undone = await change('take it back', () => carrel.excerpts.undo());
      if (undone) notify(undone.result ? `Undone: ${undone.result}` : 'There is nothing to undo');
    }

    async function redo() {
      const redone = await change('do it again', () => carrel.excerpts.redo());
      if (redone) notify(redone.result ? `Done again: ${redone.result}` : 'There is nothing to do again');
    }

    async function keep(passage: Passage, { note, colour }: { note?: string; colour?: ExcerptColour } = {}) {
      const search = currentSearch();
      const kept = await change('keep the passage', async () =>
        carrel.excerpts.add({ ...passage, list: await listToKeepIn(carrel), note, colour }),
      );
      if (kept) {
        announce('Kept');
        meant({ kept: [kept.result.id] }, search);
      }
      return kept?.result ?? null;
    }

    async function remove(excerpts: readonly Excerpt[]) {
      const ids = excerpts.map(({ id }) => id);
      const removed = await change('remove the passage', () => carrel.excerpts.remove({ ids }));
      const said = `${formatCount(ids.length, 'passage', 'passages')} removed`;
      if (removed) notify(said, () => void change('bring it back', () => carrel.excerpts.restore({ ids })));
    }

    async function edit(excerpts: readonly Excerpt[], said: ExcerptEdit) {
      const ids = excerpts.map(({ id }) => id);
      await change('change the passage', () => carrel.excerpts.edit({ ids, ...said }));
    }

    async function move(items: readonly ListItem[], list: number, after: Place) {
      await change('move the passage', () => carrel.excerpts.move({ items: [...items], list, after }));
    }

    async function addSection(list: number, name: string, after: Place) {
      return (await change('add the heading', () => carrel.excerpts.addSection({ list, name, after })))
        ?.result;
    }

    async function renameSection({ id: section }: Section, name: string) {
      await change('rename the heading', () => carrel.excerpts.renameSection({ section, name }));
    }

    async function removeSection({ id: section, name }: Section) {
      const removed = await change('remove the heading', () => carrel.excerpts.removeSection({ section }));
      if (removed) announce(`Heading “${name}” removed`);
    }

    async function createList(name: string) {
      const { id } = await carrel.excerpts.createList({ name });
      chooseList(id);
      await refresh();
      return id;
    }

    async function moveToNewList(name: string, items: readonly ListItem[]) {
      await carrel.excerpts.createList({ name, items: [...items] });
      await refresh();
    }

    async function renameList(list: number, name: string) {
      await carrel.excerpts.renameList({ list, name });
      await refresh();
    }

    async function removeList({ id: list, name }: ExcerptList) {
      const removed = await change('remove the list', () => carrel.excerpts.removeList({ list }));
      const bringBack = async () => {
        const back = await change('bring the list back', () => carrel.excerpts.restoreList({ list }));
        if (back) chooseList(list);
      };
      if (removed) notify(`“${name}” removed`, () => void bringBack());
    }

    return {
      change,
      keep,
      remove,
      edit,
      move,
      addSection,
      renameSection,
      removeSection,
      createList,
      moveToNewList,
      renameList,
      removeList,
      undo,
      redo,
    };
  }, [carrel, api, queries]);
}

/** The open list; the first passage ever kept makes one. */
export async function listToKeepIn(carrel: Carrel): Promise<number> {
  const lists = await carrel.excerpts.lists();
  const chosen = useTray.getState().list;
  const list =
    lists.find(({ id }) => id === chosen) ??
    lists[0] ??
    (await carrel.excerpts.createList({ name: FIRST_LIST }));
  return list.id;
}
