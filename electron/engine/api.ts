import { implement, ORPCError, os } from '@orpc/server';
import { contract } from '../contract/index.ts';
import { CarrelError } from './failure.ts';

/**
 * A {@link CarrelError} leaves under its declared code; anything else is a defect and becomes an internal error
 * without its details.
 */
export const guard = os.middleware(async ({ next }) => {
  try {
    return await next();
  } catch (thrown) {
    if (thrown instanceof CarrelError) {
      throw new ORPCError(thrown.code, { defined: true, message: thrown.message, data: thrown.data });
    }
    throw thrown;
  }
});

/** Builder of every handler of the engine. */
export const api = implement(contract).use(guard);
