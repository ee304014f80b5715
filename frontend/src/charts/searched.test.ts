import { expect, it } from 'vitest';
import { searched } from './searched';

const chip = (key: string, field: string, label: string) => ({ key, field, label, without: {} });

it('says what was searched and filtered, each once', () => {
  const chips = [
    chip('cause:database', 'Cause', 'Database'),
    chip('range', 'Time', '2020 to 2021'),
    chip('typed:0:instance:eu02', 'Instance', 'EU02'),
  ];
  expect(searched(' slow instance:eu02 ', chips)).toBe(
    'slow instance:eu02 · Cause: Database · Time: 2020 to 2021',
  );
  expect(searched('', chips.slice(0, 1))).toBe('Cause: Database');
  expect(searched('  ', [])).toBe('');
});
