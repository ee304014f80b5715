/**
 * The calls to Go about exports. Like `api.ts`, which it belongs to; it is apart so that it is
 * fetched with the dialog.
 */
import * as go from '../../wailsjs/go/window/API';
import type { app, window as bound } from '../../wailsjs/go/models';
import { call } from './api';
import type { Exported, Plain } from './types';

export type ExportChoices = Plain<app.ExportChoices>;
export type ExportOptions = Plain<app.ExportOptions>;
export type ExportPreview = Plain<bound.Preview>;
export type Format = Plain<app.Format>;
export type Column = Plain<app.Column>;

export const exportApi = {
  choices: () => call<ExportChoices>(go.ExportChoices()),
  preview: (ids: readonly string[], format: string, options: ExportOptions) =>
    call<ExportPreview>(go.PreviewExport([...ids], format, options as app.ExportOptions)),
  /** Shows the system's dialog; empty when the user cancelled. */
  choosePath: (ids: readonly string[], format: string, options: ExportOptions, zip: boolean) =>
    call<string>(go.ChooseExportPath([...ids], format, options as app.ExportOptions, zip)),
  /** Writes the reports; without a path in the answer it was cancelled. */
  write: (ids: readonly string[], format: string, path: string, options: ExportOptions) =>
    call<Exported>(go.Export([...ids], format, path, options as app.ExportOptions)),
  cancel: () => call<void>(go.CancelExport()),
  open: () => call<void>(go.OpenExported()),
  show: () => call<void>(go.ShowExported()),
};

export type ExportApi = typeof exportApi;
