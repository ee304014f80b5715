/**
 * The calls to Go about imports and the user's library. Like `api.ts`, which it belongs to; it is
 * apart so that it is fetched with the parts that need it.
 */
import * as go from '../../wailsjs/go/window/API';
import type { app } from '../../wailsjs/go/models';
import { call } from './api';
import type { Choices, Form, FormProblem, ImportBatch, Review } from './import-types';

export const libraryApi = {
  /** Shows the system's dialog; empty when the user cancelled. */
  chooseFiles: async () => (await call<string[] | null>(go.ChooseFiles())) ?? [],
  chooseFolder: () => call<string>(go.ChooseFolder()),
  readPages: (paths: string[]) => call<ImportBatch>(go.ReadPages(paths)),
  readText: (text: string) => call<ImportBatch>(go.ReadText(text)),
  cancelReading: () => call<void>(go.CancelReading()),
  reviewImport: (key: number) => call<Review>(go.ReviewImport(key)),
  acceptImport: (key: number, form: Form, replace: boolean) =>
    call<string>(go.AcceptImport(key, form as app.Form, replace)),
  skipImport: (key: number) => call<void>(go.SkipImport(key)),
  acceptClean: () => call<ImportBatch>(go.AcceptClean()),
  endImport: () => call<void>(go.EndImport()),
  choices: () => call<Choices>(go.Choices()),
  editForm: (id: string) => call<Form>(go.EditForm(id)),
  /** What keeps a form from being filed; `fresh` when it must not have the id of another report. */
  checkForm: async (form: Form, fresh: boolean) =>
    (await call<FormProblem[] | null>(go.CheckForm(form as app.Form, fresh))) ?? [],
  saveForm: (id: string, form: Form) => call<string>(go.SaveForm(id, form as app.Form)),
  deleteReport: (id: string) => call<void>(go.DeleteReport(id)),
  undoDelete: () => call<string>(go.UndoDelete()),
  showInFolder: (id: string) => call<void>(go.ShowInFolder(id)),
  openOriginal: (id: string) => call<void>(go.OpenOriginal(id)),
};

export type LibraryApi = typeof libraryApi;
