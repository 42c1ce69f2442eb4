import { os } from '@orpc/server';
import type { Meta, ReadOnly } from '../../contract/index.ts';
import { CarrelError } from '../failure.ts';

/** For an archive that can only be read: what would change it is refused with the reason. */
export function refuseWriting({ message }: ReadOnly) {
  return os.$meta<Meta>({}).middleware(({ procedure, next }) => {
    if (procedure['~orpc'].meta.writes) throw new CarrelError('ARCHIVE_READ_ONLY', message, undefined);
    return next();
  });
}
