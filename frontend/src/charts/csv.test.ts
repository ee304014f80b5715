import { expect, it } from 'vitest';
import { csvOf } from './csv';

it('writes a table as RFC 4180 has it, with no formulas', () => {
  const rows = [
    ['NA05', 3, null],
    ['a "b", c', -1.5, '=1+1'],
    ['two\nlines', 0, '-x'],
  ];
  expect(csvOf({ head: ['instance', 'incidents', 'note'], rows })).toBe(
    'instance,incidents,note\r\nNA05,3,\r\n"a ""b"", c",-1.5,\'=1+1\r\n"two\nlines",0,\'-x\r\n',
  );
});
