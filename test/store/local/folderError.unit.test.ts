// What the file system's refusals mean.

import { expect, it } from 'vitest';
import { explainFolderError } from '../../../src/store/local/folderError.ts';
import { situation } from './situations.ts';

const refusal = (code: string, path?: string) => Object.assign(new Error(code), { code, path });

it.each([
  ['ENOSPC', /its disk is full\. Make room/],
  ['EDQUOT', /quota .* is used up\. Make room/],
  ['EACCES', /not yours to write\. Give yourself the right/],
  ['EROFS', /read-only\. Start in another folder/],
  ['ENOTDIR', /is a file\. Move that file away/],
])('%s says why, and what to do', (code, reason) => {
  const explained = explainFolderError(refusal(code, '/home/ann/.neo4j/password'), '/home/ann/.neo4j') as Error;
  expect(explained).toMatchObject({ name: 'KinholdError', code: 'database-start-failed' });
  expect(explained.message).toMatch(situation('the folder is read-only, not yours, or on a full disk').message!);
  expect(explained.message).toMatch(reason);
  expect(explained.message).toContain('/home/ann/.neo4j/password ');
});

it('an error without a path names the folder', () => {
  expect((explainFolderError(refusal('ENOSPC'), '/home/ann/.neo4j') as Error).message).toMatch(
    /^\/home\/ann\/\.neo4j /,
  );
});

it('other errors stay what they are', () => {
  const other = refusal('ECONNREFUSED');
  expect(explainFolderError(other, '/home')).toBe(other);
});
