import { describe, expect, it } from 'vitest';
import type { ExportChoices } from '../lib/export-api';
import type { ExportSettings } from '../lib/types';
import { defaults } from '../settings/settings.svelte';
import { chosenOf, moved, optionsOf, toggled } from './choices';

const column = (id: string, usual = true) => ({ id, label: id.toUpperCase(), usual });
const format = (id: string, kind: string) => ({
  ...{ id, kind, label: id, description: '', extension: `.${id}` },
});
const choices: ExportChoices = {
  formats: [format('md', 'document'), format('csv', 'table'), format('zip', 'archive')],
  orders: ['given', 'newest'],
  times: ['local', 'utc', 'mine'],
  sections: ['summary', 'cause', 'measures'],
  reportColumns: [column('id'), column('title'), column('date', false)],
  eventColumns: [column('id'), column('minutes')],
};
const saved = (patch: Partial<ExportSettings>) => ({ ...defaults.export, ...patch });
const chosen = (patch: Partial<ExportSettings>) => chosenOf(saved(patch), choices);

describe('what is chosen', () => {
  it('is the usual at first', () => {
    expect(chosen({})).toEqual({
      ...{ format: choices.formats[0], files: 'one', order: 'given', rows: 'reports', bom: false },
      ...{ times: ['local', 'utc'], sections: choices.sections, columns: ['id', 'title'] },
    });
  });

  it('is what was remembered, as far as it is still there', () => {
    const patch = { format: 'csv', order: 'newest', files: 'zip', rows: 'events' };
    expect(chosen({ ...patch, eventColumns: ['minutes', 'gone', 'id', 'id'] })).toMatchObject({
      ...{ format: choices.formats[1], order: 'newest', files: 'zip' },
      ...{ rows: 'events', columns: ['minutes', 'id'] },
    });
    expect(chosen({ format: 'doc', order: 'best', files: 'many', times: ['gone'] })).toEqual(
      chosen({}),
    );
  });

  it('gives sections and times in the order in which documents have them', () => {
    const { sections, times } = chosen({
      sections: ['measures', 'summary'],
      times: ['utc', 'local'],
    });
    expect(sections).toEqual(['summary', 'measures']);
    expect(times).toEqual(['local', 'utc']);
  });

  it('takes lists that Go sends as nothing', () => {
    const none = null as unknown as string[];
    expect(chosen({ times: none, reportColumns: none })).toEqual(chosen({}));
  });

  it('never splits a zip file of reports', () => {
    expect(chosen({ format: 'zip', files: 'folder' }).files).toBe('one');
  });
});

describe('the options for Go', () => {
  it('are those that the format has use for', () => {
    const all = { bom: true, files: 'folder', sections: ['cause'] };
    expect(optionsOf(chosen(all), ' Friday ', null)).toEqual({
      ...{ title: 'Friday', order: 'given', times: ['local', 'utc'], sections: ['cause'] },
      ...{ rows: '', columns: [], bom: false, split: true, request: null },
    });
    expect(optionsOf(chosen({ ...all, format: 'csv' }), 'Friday', null)).toEqual({
      ...{ title: '', order: 'given', times: [], sections: [], rows: 'reports' },
      ...{ columns: ['id', 'title'], bom: true, split: true, request: null },
    });
  });
});

it('puts values in and out, but never the last one', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  expect(toggled(['a'], 'a')).toEqual(['a']);
});

it('moves a value to where there is a place', () => {
  expect(moved(['a', 'b', 'c'], 'b', 0)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 'b', 2)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
});
