import type { z } from 'zod';
import { errors, type ErrorCode } from '../contract/index.ts';

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

/** The plain words of whatever was thrown: of `ENOENT: no such file or directory, open '/x'` the middle part. */
export function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return /^E[A-Z\d]+: (.+?), [a-z]+( '|$)/s.exec(thrown.message)?.[1] ?? thrown.message;
}

/** The code of a system or SQLite error (`ENOENT`, `SQLITE_FULL`), or an empty string. */
export function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}

/** Whether SQLite threw this because a file is not, or no longer, a sound database. */
export function isDamage(thrown: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(thrown));
}
