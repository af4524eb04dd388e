// What an error of the file system means to whoever starts a database: which folder can't be used, why, and what to do.

import { KinholdError } from '../../domain/errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'its disk is full. Make room and start again',
  EDQUOT: 'your quota on its disk is used up. Make room and start again',
  EACCES: 'it is not yours to write. Give yourself the right, or start in another folder',
  EPERM: 'it is not yours to write. Give yourself the right, or start in another folder',
  EROFS: 'its disk is read-only. Start in another folder',
  ENOTDIR: 'a part of its path is a file. Move that file away, or start in another folder',
  EEXIST: 'there is a file of that name. Move it away, or start in another folder',
  EISDIR: 'there is a folder where a file belongs. Move it away and start again',
};

/** A KinholdError 'database-start-failed' where the file system refused; else the error itself. */
export function explainFolderError(error: unknown, home: string): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = REASONS[code ?? ''];
  if (error instanceof KinholdError || reason === undefined) return error;
  return new KinholdError('database-start-failed', `${path ?? home} can't be written: ${reason}.`, { cause: error });
}
