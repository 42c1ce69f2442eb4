import { implement, ORPCError, os } from '@orpc/server';
import { contract, errors } from '../contract/index.ts';
import { CarrelError } from './failure.ts';

/**
 * A {@link CarrelError} leaves under its declared code, from a handler as from the events it streams; anything else is
 * a defect and becomes an internal error without its details.
 */
export const guard = os.middleware(async ({ next }) => {
  try {
    const result = await next();
    return isStream(result.output) ? { ...result, output: guardStream(result.output) } : result;
  } catch (thrown) {
    throw declared(thrown);
  }
});

/** Builder of every handler of the engine. */
export const api = implement(contract).use(guard);

function isStream(output: unknown): output is AsyncGenerator {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

async function* guardStream(events: AsyncGenerator): AsyncGenerator {
  try {
    yield* events;
  } catch (thrown) {
    throw declared(thrown);
  }
}

function declared(thrown: unknown): unknown {
  if (!(thrown instanceof CarrelError)) return thrown;
  const { code, message, data }: CarrelError = thrown;
  // oRPC takes an error whose status isn't the contract's for an undeclared one.
  return new ORPCError(code, { defined: true, status: errors[code].status, message, data });
}
