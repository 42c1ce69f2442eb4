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
