import { implement, type ImplementerInternalWithMiddlewares, ORPCError, os } from '@orpc/server';
import { type Contract, contract, errors } from '../contract/index.ts';
import { CarrelError } from './failure.ts';
import { refusalOf } from './store/obstacle.ts';

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

// oxlint-disable-next-line typescript/no-generated-empty-object-type -- what oRPC calls a context with nothing in it
export type NoContext = Record<never, never>;

/** Builder of every handler of the engine. Its type is too long to be inferred where it is exported. */
export const api: ImplementerInternalWithMiddlewares<Contract, NoContext, NoContext> =
  implement(contract).use(guard);

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
  const refusal = refusalOf(thrown);
  if (!(refusal instanceof CarrelError)) return thrown;
  const { code, message, data }: CarrelError = refusal;
  // oRPC takes an error whose status isn't the contract's for an undeclared one.
  return new ORPCError(code, { defined: true, status: errors[code].status, message, data });
}
