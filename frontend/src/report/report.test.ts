import { describe, expect, it } from 'vitest';
import type { Page } from '../lib/types';
import { OpenReport } from './report.svelte';

/** Gives the pages one after the other, whatever is asked for, and notes the questions. */
function answering(...pages: string[]) {
  const asked: string[] = [];
  const open = (id: string, query: string): Promise<Page> => {
    asked.push(`${id} ${query}`);
    return Promise.resolve({ citation: pages.shift() } as Page);
  };
  return { asked, report: new OpenReport({ open }) };
}

describe('the open report', () => {
  it('is read once for the same words', async () => {
    const { asked, report } = answering('first', 'second');
    await report.show('a', 'oracle');
    await report.show('a', 'oracle');
    expect(asked).toEqual(['a oracle']);
  });

  it('is read anew where it stands, for marks that were not there before', async () => {
    const { asked, report } = answering('without marks', 'with marks');
    await report.show('a', 'oracle');
    await report.refresh();
    expect(asked).toEqual(['a oracle', 'a oracle']);
    expect(report.page?.citation).toBe('with marks');
    expect(report.opened).toBe(1); // reading goes on where it was
  });

  it('has nothing to read anew when none is open', async () => {
    const { asked, report } = answering();
    await report.refresh();
    expect(asked).toEqual([]);
  });
});
