/**
 * What was stored may come from another version, another program or a damaged disk. Each value is taken up if it is still
 * what its key expects; any other begins anew.
 */

type Check<T> = (value: unknown) => value is T;

type Checks<T> = { readonly [K in keyof T]?: Check<T[K]> };

/** The `merge` of a persisted store: of `stored`, the keys that have a check and pass it. */
export function takeUp<T extends object>(checks: Checks<T>): (stored: unknown, initial: T) => T {
  return (stored, initial) => {
    if (typeof stored !== 'object' || stored === null) return initial;
    const valid = Object.entries(stored).filter(([key, value]) => {
      const check = Object.hasOwn(checks, key) ? checks[key as keyof T] : undefined;
      return check?.(value) ?? false;
    });
    return { ...initial, ...Object.fromEntries(valid) };
  };
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

export function isIn<T extends number>(least: T, most: T): Check<number> {
  return (value): value is number => typeof value === 'number' && value >= least && value <= most;
}

export function isOneOf<const T>(values: readonly T[]): Check<T> {
  return (value): value is T => values.some((one) => one === value);
}

export function isOptional<T>(check: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || check(value);
}

export function isNullOr<T>(check: Check<T>): Check<T | null> {
  return (value): value is T | null => value === null || check(value);
}

export function isListOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((item) => check(item));
}

/** An object with all of these keys. */
export function isShape<T extends object>(checks: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> {
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries<Check<unknown>>(checks).every(([key, check]) =>
      check((value as Record<string, unknown>)[key]),
    );
}
