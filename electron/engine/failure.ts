import type { z } from 'zod';
import { errors, type ErrorCode } from '../contract/index.ts';

export { codeOf, isDamage, reasonOf } from './thrown.ts';

type ErrorData<C extends ErrorCode> = (typeof errors)[C] extends { data: infer S extends z.ZodType }
  ? z.infer<S>
  : undefined;

/** A refusal declared in the contract, thrown inside the engine; the router hands it on under its code. */
export class CarrelError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'CarrelError';
  readonly code: C;
  readonly data: ErrorData<C>;

  /** @param message the exact sentence where more is known than the contract's default says */
  constructor(code: C, message: string | undefined, data: ErrorData<C>, cause?: unknown) {
    super(message ?? errors[code].message, { cause });
    this.code = code;
    this.data = data;
  }
}
