// How a page becomes a script, and that what it shows is held against what came out.

import { describe, expect, it } from 'vitest';
import { markdownFences } from './markdownFences.ts';
import { linesNotPrinted, pageScript } from './pageScript.ts';

const FILL = {
  server: 'http://127.0.0.1:4321',
  database: { uri: 'bolt://127.0.0.1:9', password: 'secret' },
  ids: { customers: 'cus_1' },
};

const page = (...lines: string[]) => markdownFences(lines.join('\n'));

describe('a page', () => {
  it('is the script of its sh blocks, one after the other, with lines that go on joined', () => {
    const fences = page(
      'Text',
      '```sh',
      'echo one \\',
      '  two',
      '```',
      '```json',
      '{}',
      '```',
      '```sh',
      'echo three',
      '```',
    );
    expect(pageScript(fences, FILL)).toBe('echo one   two\necho three');
  });

  it('gets the addresses, the password and the ids of the run', () => {
    const fences = page('```sh', 'curl http://localhost:3000/v1/customers/ID/records', 'export P=A-PASSWORD', '```');
    expect(pageScript(fences, FILL)).toBe('curl http://127.0.0.1:4321/v1/customers/cus_1/records\nexport P=secret');
  });

  it('loses the commands that a test can not run, and those alone', () => {
    const fences = page('```sh', 'npm start   # stays', 'X=1 docker compose up', 'npx kinhold db status', '```');
    expect(
      pageScript(fences, FILL)
        .split('\n')
        .filter((line) => !line.startsWith(': # left out')),
    ).toEqual(['npx kinhold db status']);
  });

  it('is refused where a block is not closed', () => {
    expect(() => page('```sh', 'echo one')).toThrow('echo one');
  });
});

describe('what a page shows', () => {
  const shown = page('```text', '  phone exact   +7.7  +22.4', 'cut: ...', '... holds 3 records:', '```');

  it('is found in the output whatever the numbers and the width of columns', () => {
    const output = '  phone exact                     +9.1    -2\ncut: for a reason\ncus_1 holds 12 records:\n';
    expect(linesNotPrinted(shown, output)).toEqual([]);
  });

  it('is missed where the words differ', () => {
    expect(linesNotPrinted(shown, 'phone similar +7.7 +22.4\ncut: so\ncus_1 holds 3 records:\n')).toEqual([
      '  phone exact   +7.7  +22.4',
    ]);
  });
});
