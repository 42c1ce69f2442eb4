import { implement, ORPCError } from '@orpc/server';
import { contract } from '../contract/index.ts';
import { CarrelError } from './failure.ts';

/**
 * Builder of every handler. A {@link CarrelError} leaves the engine under its declared code; anything else is a
 * defect and becomes an internal error without its details.
 */
export const api = implement(contract).use(async ({ next }) => {
  try {
    return await next();
  } catch (thrown) {
    if (thrown instanceof CarrelError) {
      throw new ORPCError(thrown.code, { defined: true, message: thrown.message, data: thrown.data });
    }
    throw thrown;
  }
});
