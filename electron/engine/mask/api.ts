import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { putMask, removeMask, storedMasks } from '../store/masks.ts';

/** Handlers of `masks`. */
export function masksApi({ store: { db } }: Engine) {
  const room = api.masks;
  return {
    list: room.list.handler(() => storedMasks(db)),
    put: room.put.handler(({ input }) => putMask(db, input)),
    remove: room.remove.handler(({ input }) => removeMask(db, input.name)),
  };
}
