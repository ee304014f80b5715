/**
 * The calls to Go about imports and forms. Like `api.ts`, which it belongs to; it is apart so
 * that it is fetched with the parts that need it.
 */
import { call } from './api';
import type { Choices, Form, FormProblem, ImportBatch, Review } from './import-types';

type Bridge = Record<string, (...args: unknown[]) => Promise<unknown>>;
const go = () => (window as unknown as { go: { window: { API: Bridge } } }).go.window.API;
const ask = <T>(name: string, ...args: unknown[]) => call<T>(go()[name]!(...args));

export const libraryApi = {
  /** Shows the system's dialog; empty when the user cancelled. */
  chooseFiles: async () => (await ask<string[] | null>('ChooseFiles')) ?? [],
  chooseFolder: () => ask<string>('ChooseFolder'),
  readPages: (paths: string[]) => ask<ImportBatch>('ReadPages', paths),
  readText: (text: string) => ask<ImportBatch>('ReadText', text),
  cancelReading: () => ask<void>('CancelReading'),
  reviewImport: (key: number) => ask<Review>('ReviewImport', key),
  checkForm: async (form: Form, fresh: boolean) =>
    (await ask<FormProblem[] | null>('CheckForm', form, fresh)) ?? [],
  acceptImport: (key: number, form: Form, replace: boolean) =>
    ask<string>('AcceptImport', key, form, replace),
  skipImport: (key: number) => ask<void>('SkipImport', key),
  acceptClean: () => ask<ImportBatch>('AcceptClean'),
  endImport: () => ask<void>('EndImport'),
  choices: () => ask<Choices>('Choices'),
  editForm: (id: string) => ask<Form>('EditForm', id),
  deleteReport: (id: string) => ask<void>('DeleteReport', id),
  undoDelete: () => ask<string>('UndoDelete'),
  showInFolder: (id: string) => ask<void>('ShowInFolder', id),
  openOriginal: (id: string) => ask<void>('OpenOriginal', id),
  saveForm: (id: string, form: Form) => ask<string>('SaveForm', id, form),
};

export type LibraryApi = typeof libraryApi;
