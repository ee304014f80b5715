import { expect, it, vi } from 'vitest';
import type { Hit } from '../lib/types';
import { Rows } from './rows.svelte';

const hit = (id: string, title = id) => ({ id, title }) as Hit;
const ids = (first: number, last: number) =>
  Array.from({ length: last - first }, (_, i) => `r${first + i}`);

it('asks for what came into sight, once, and knows what is missing', async () => {
  const rows = vi.fn((wanted: readonly string[]) =>
    Promise.resolve(wanted.filter((id) => id !== 'gone').map((id) => hit(id))),
  );
  const list = new Rows({ rows }, () => {});
  list.need(['a', 'gone']);
  list.need(['a', 'gone', 'b']); // while the first is on its way
  await vi.waitFor(() => expect(list.hits.size).toBe(3));
  list.need(['b', 'a']);
  expect(rows.mock.calls).toEqual([[['a', 'gone']], [['b']]]);
  expect(list.hits.get('gone')).toBeNull();
  expect(list.hits.get('a')?.title).toBe('a');
});

it('asks in pages', async () => {
  const rows = vi.fn((wanted: readonly string[]) => Promise.resolve(wanted.map((id) => hit(id))));
  const list = new Rows({ rows }, () => {});
  list.need(ids(0, 250));
  await vi.waitFor(() => expect(list.hits.size).toBe(250));
  expect(rows.mock.calls.map(([page]) => page.length)).toEqual([100, 100, 50]);
});

it('shows what was there until the other reports are, and no late answer', async () => {
  const answers: ((hits: Hit[]) => void)[] = [];
  const rows = () => new Promise<Hit[]>((resolve) => answers.push(resolve));
  const list = new Rows({ rows }, () => {});
  list.need(['a']);
  answers[0]?.([hit('a', 'first')]);
  await vi.waitFor(() => expect(list.hits.get('a')?.title).toBe('first'));
  list.renew();
  list.renew();
  answers[1]?.([hit('a', 'late')]);
  await vi.waitFor(() => expect(answers).toHaveLength(3));
  expect(list.hits.get('a')?.title).toBe('first');
  answers[2]?.([hit('a', 'third')]);
  await vi.waitFor(() => expect(list.hits.get('a')?.title).toBe('third'));
});

it('says that rows could not be read, and tries again when asked', async () => {
  const failed = vi.fn();
  const rows = vi
    .fn<(ids: readonly string[]) => Promise<Hit[]>>()
    .mockRejectedValueOnce(new Error('no'))
    .mockResolvedValue([hit('a')]);
  const list = new Rows({ rows }, failed);
  list.need(['a']);
  await vi.waitFor(() => expect(failed).toHaveBeenCalledWith('no'));
  list.need(['a']);
  await vi.waitFor(() => expect(list.hits.get('a')).toBeTruthy());
});
