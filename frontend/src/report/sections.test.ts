import { expect, it } from 'vitest';
import { inReadingOrder, leads } from './sections';

it('puts the cause and the measures before the course', () => {
  const sections = ['Timeline', 'Root cause', 'Notes', 'Summary', 'Preventive measures'].map(
    (heading) => ({ heading, html: '<p>x</p>' }),
  );
  expect(inReadingOrder(sections).map(({ heading }) => heading)).toEqual([
    'Summary',
    'Root cause',
    'Preventive measures',
    'Timeline',
    'Notes',
  ]);
  expect(inReadingOrder([{ heading: 'Timeline', html: ' ' }])).toEqual([]);
  expect(leads({ heading: 'Summary', html: '' })).toBe(true);
});
