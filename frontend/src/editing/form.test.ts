import { describe, expect, it, vi } from 'vitest';
import type { Form } from '../lib/import-types';
import { FormState } from './form.svelte';

const form: Form = {
  id: '2025-07-19-na05',
  title: 'NA05 - RCA - July 19, 2025',
  products: ['Alma'],
  instances: ['NA05'],
  region: 'North America',
  datacenter: '',
  causes: ['human-error'],
  events: [
    {
      start: '2025-07-19T13:45',
      end: '2025-07-19T14:25',
      zone: 'America/Los_Angeles',
      stated: 'July 19, 2025 at 13:45',
      impact: 'partial',
      fileStart: '2025-07-19T13:45:00-07:00',
      fileEnd: '2025-07-19T14:25:00-07:00',
    },
    {
      start: '2025-07-20T01:00',
      end: '',
      zone: 'America/Los_Angeles',
      stated: '',
      impact: 'unknown',
      fileStart: '2025-07-20T01:00:00-07:00',
      fileEnd: '',
    },
  ],
  published: '',
  updated: '',
  source: '',
  discrepancies: ['Two dates.'],
  sections: [
    { heading: 'Summary', markdown: 'Short.' },
    { heading: 'Root cause', markdown: 'Long.' },
  ],
  version: 'v1',
};

const none = () => Promise.resolve([]);

describe('a form', () => {
  it('gives back what it was given', () => {
    const state = new FormState(form, none);
    expect(state.value).toEqual(form);
    expect(state.dirty).toBe(false);
  });

  it('is dirty as long as something differs', () => {
    const state = new FormState(form, none);
    state.title = 'Another';
    expect(state.dirty).toBe(true);
    state.title = form.title;
    expect(state.dirty).toBe(false);
    state.events[0]!.impact = 'degraded';
    expect(state.dirty).toBe(true);
    state.settle();
    expect(state.dirty).toBe(false);
  });

  it('takes an end that is a time of day on the day of the start', () => {
    const state = new FormState(form, none);
    state.events[0]!.end = '15:05';
    expect(state.value.events[0]?.end).toBe('2025-07-19T15:05');
  });

  it('wants an end, or the word that nobody knows it', () => {
    const state = new FormState(form, none);
    expect(state.problems).toEqual([]);
    state.events[0]!.end = '';
    expect(state.problemsOf('events[0].end')).toHaveLength(1);
    state.events[0]!.endUnknown = true;
    expect(state.problems).toEqual([]);
    expect(state.value.events[0]?.end).toBe('');
  });

  it('adds an event like the last one, and takes one away', () => {
    const state = new FormState(form, none);
    state.addEvent();
    expect(state.value.events[2]).toMatchObject({ start: '', zone: 'America/Los_Angeles' });
    state.removeEvent(state.events[0]!.key);
    expect(state.value.events.map(({ start }) => start)).toEqual(['2025-07-20T01:00', '']);
  });

  it('keeps what was noticed of an event with the event', () => {
    const finding = { field: 'events[1].end', severity: 'warning', message: 'No end.' } as const;
    const state = new FormState(form, none, { findings: [finding] });
    expect(state.findingsOf('events[1].end')).toEqual([finding]);
    state.removeEvent(state.events[0]!.key);
    expect(state.findingsOf('events[0].end')).toEqual([finding]);
    state.removeEvent(state.events[0]!.key);
    expect(state.findingsOf('events')).toEqual([]);
  });

  it('shows at the top what belongs to no field, and at the events what belongs to none of them', () => {
    const state = new FormState(form, none, {
      findings: [
        { field: 'events[7].start', severity: 'error', message: 'Left out.' },
        { field: 'page', severity: 'info', message: 'Cut off.' },
        { field: 'root cause', severity: 'info', message: 'Says little.' },
      ],
    });
    expect(state.findingsOf('events')[0]?.message).toBe('Left out.');
    expect(state.findingsOf('')[0]?.message).toBe('Cut off.');
    expect(state.findingsOf('Root cause')[0]?.message).toBe('Says little.');
  });

  it('shows the evidence of the start for parts of an event that have none', () => {
    const at = [{ line: 0, start: 0, end: 1 }];
    const state = new FormState(form, none, {
      evidence: [
        { field: 'events[0].start', why: 'the phrase', at },
        { field: 'events[0].impact', why: '', at },
      ],
    });
    expect(state.sourceOf('events[0].end')).toBe('events[0].start');
    expect(state.sourceOf('events[0].impact')).toBe('events[0].impact');
    expect(state.sourceOf('events[1].end')).toBe('events[1]');
    expect(state.reasonsOf('events[0].start')).toEqual(['the phrase']);
    expect(state.reasonsOf('events[0].impact')).toEqual([]);
  });

  it('hears the newest check only', async () => {
    const answers: ((problems: { field: string; message: string }[]) => void)[] = [];
    const check = vi.fn(
      () => new Promise<{ field: string; message: string }[]>((done) => answers.push(done)),
    );
    const state = new FormState(form, check);
    const first = state.check();
    const second = state.check();
    answers[1]?.([{ field: 'title', message: 'Too long.' }]);
    answers[0]?.([]);
    await Promise.all([first, second]);
    expect(state.problemsOf('title')).toEqual(['Too long.']);
  });

  it('says when it could not be checked', async () => {
    const state = new FormState(form, () => Promise.reject(new Error('no disk')));
    expect(await state.check()).toBeNull();
    expect(state.trouble).toBe('no disk');
  });
});
