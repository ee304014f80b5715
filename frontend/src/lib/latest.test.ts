import { expect, it, vi } from 'vitest';
import { Latest } from './latest';

function later<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

it('drops an answer that a newer request has overtaken', async () => {
  const latest = new Latest();
  const heard = vi.fn();
  const fail = vi.fn();
  const [slow, quick] = [later<string>(), later<string>()];
  const first = latest.run(slow.promise, heard, fail);
  const second = latest.run(quick.promise, heard, fail);
  quick.resolve('new');
  expect(await second).toBe(true);
  slow.resolve('old');
  expect(await first).toBe(false);
  expect(heard.mock.calls).toEqual([['new']]);
});

it('drops the failure of an overtaken request', async () => {
  const latest = new Latest();
  const fail = vi.fn();
  const old = later<string>();
  const first = latest.run(old.promise, vi.fn(), fail);
  await latest.run(Promise.resolve('new'), vi.fn(), fail);
  old.reject(new Error('cancelled'));
  await first;
  expect(fail).not.toHaveBeenCalled();
});

it('hears nothing after a cancel', async () => {
  const latest = new Latest();
  const heard = vi.fn();
  const run = latest.run(Promise.resolve(1), heard, vi.fn());
  latest.cancel();
  await run;
  expect(heard).not.toHaveBeenCalled();
});
