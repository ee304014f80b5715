import { expect, it } from 'vitest';
import { messageOf, reasonOf } from './api';

it('gives a message as a sentence, and names as they are', () => {
  expect(messageOf(new Error('copy: the clipboard is locked'))).toBe(
    'Copy: the clipboard is locked',
  );
  expect(messageOf('a.md:4: region is "Mars"')).toBe('a.md:4: region is "Mars"');
  expect(messageOf('/lib/a.md cannot be read')).toBe('/lib/a.md cannot be read');
  expect(messageOf('')).toBe('The program gave no reason.');
});

it('leaves out what the place says already, and nothing of the reason', () => {
  const reasons = [
    [
      'keep the collection: the name cannot be used: it has 94 characters',
      'The name cannot be used: it has 94 characters',
    ],
    ['save the settings: zone: unknown time zone "Mars"', 'Unknown time zone "Mars"'],
    ['export: write /lib/x.pdf: permission denied', 'Write /lib/x.pdf: permission denied'],
    ['save the report 2020-01-01-x: it has changed', 'It has changed'],
    ['the index is locked', 'The index is locked'],
  ];
  for (const [message, reason] of reasons) expect(reasonOf(new Error(message))).toBe(reason);
});
