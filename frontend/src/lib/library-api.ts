/**
 * The calls to Go about imports and forms. Like `api.ts`, which it belongs to; it is apart so
 * that it is fetched with the parts that need it.
 */
import * as go from '../../wailsjs/go/window/API';
import type { app } from '../../wailsjs/go/models';
import { call } from './api';
import type { Choices, Form, FormProblem, ImportBatch, Review } from './import-types';

type Bridge = Record<string, (...args: unknown[]) => Promise<unknown>>;
const later = () => (window as unknown as { go: { window: { API: Bridge } } }).go.window.API;
const ask = <T>(name: string, ...args: unknown[]) => call<T>(later()[name]!(...args));

export const libraryApi = {
  /** Shows the system's dialog; empty when the user cancelled. */
  chooseFiles: async () => (await call<string[] | null>(go.ChooseFiles())) ?? [],
  chooseFolder: () => call<string>(go.ChooseFolder()),
  readPages: (paths: string[]) => ask<ImportBatch>('ReadPages', paths),
  readText: (text: string) => ask<ImportBatch>('ReadText', text),
  cancelReading: () => ask<void>('CancelReading'),
  reviewImport: (key: number) => ask<Review>('ReviewImport', key),
  checkForm: async (form: Form, fresh: boolean) =>
    (await call<FormProblem[] | null>(go.CheckForm(form as app.Form, fresh))) ?? [],
  acceptImport: (key: number, form: Form, replace: boolean) =>
    ask<string>('AcceptImport', key, form, replace),
  skipImport: (key: number) => ask<void>('SkipImport', key),
  acceptClean: () => ask<ImportBatch>('AcceptClean'),
  endImport: () => ask<void>('EndImport'),
  choices: () => call<Choices>(go.Choices()),
  editForm: (id: string) => call<Form>(go.EditForm(id)),
  deleteReport: (id: string) => call<void>(go.DeleteReport(id)),
  undoDelete: () => call<string>(go.UndoDelete()),
  showInFolder: (id: string) => call<void>(go.ShowInFolder(id)),
  openOriginal: (id: string) => call<void>(go.OpenOriginal(id)),
  saveForm: (id: string, form: Form) => call<string>(go.SaveForm(id, form as app.Form)),
};

export type LibraryApi = typeof libraryApi;
