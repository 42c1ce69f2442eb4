import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TimelineInput } from '../../electron/contract/index.ts';
import { useApi, useHost } from '../host/context.tsx';
import { useSettledArchive } from '../search/useSettledArchive.ts';

/** The counts, and while the texts are read how far that is, from 0 to 1. The last counts stay until others are there. */
export function useTimeline(input: TimelineInput) {
  const { carrel } = useHost();
  const api = useApi();
  const settled = useSettledArchive();
  const [read, setRead] = useState(0);
  const answer = useQuery({
    queryKey: [...api.timeline.count.key({ input }), settled],
    async queryFn({ signal }) {
      for await (const event of await carrel.timeline.count(input, { signal })) {
        if (event.type === 'done') return event.timeline;
        setRead(event.total === 0 ? 1 : event.read / event.total);
      }
      throw new Error('The count ended without a timeline.');
    },
    placeholderData: keepPreviousData,
  });
  return { ...answer, read };
}
