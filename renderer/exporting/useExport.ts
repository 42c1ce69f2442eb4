import { useEffect, useRef, useState } from 'react';
import type { ExportEvent, ExportOrder } from '../../electron/contract/index.ts';
import { sentenceOf } from '../design/failure.ts';
import { useHost } from '../host/context.tsx';
import type { SavePlace } from '../host/host.ts';
import { fileNameOf } from './selections.ts';

type Progress = Extract<ExportEvent, { type: 'progress' }>;
type Written = Extract<ExportEvent, { type: 'done' }>;

/** How far an export has come. */
export type Stage =
  | { readonly name: 'choosing' }
  | { readonly name: 'running'; readonly progress: Progress | null }
  | { readonly name: 'done'; readonly written: Written; readonly place: SavePlace }
  | { readonly name: 'failed'; readonly reason: string };

/** What to export and how; it needs a title to propose a name for the file. */
export type Order = ExportOrder & { readonly title: string };

/** Asks where to, writes the export there and follows it. Cancelled, it leaves nothing behind. */
export function useExport() {
  const host = useHost();
  const [stage, setStage] = useState<Stage>({ name: 'choosing' });
  const running = useRef<AbortController>(null);

  async function start({ title, ...order }: Order) {
    const abort = new AbortController();
    running.current = abort;
    try {
      const place = await host.save({ name: fileNameOf(title), format: order.format });
      if (!place || abort.signal.aborted) return;
      setStage({ name: 'running', progress: null });
      const granted = { ...order, title: title.trim() || undefined, grant: place.grant };
      for await (const event of await host.carrel.exports.run(granted, { signal: abort.signal })) {
        if (event.type === 'progress') {
          setStage({ name: 'running', progress: event });
        } else {
          place.deliver();
          setStage({ name: 'done', written: event, place });
        }
      }
    } catch (failure) {
      setStage(abort.signal.aborted ? { name: 'choosing' } : { name: 'failed', reason: sentenceOf(failure) });
    }
  }

  useEffect(() => () => running.current?.abort(), []);

  function cancel() {
    running.current?.abort();
    setStage({ name: 'choosing' });
  }

  return { stage, start, cancel };
}
