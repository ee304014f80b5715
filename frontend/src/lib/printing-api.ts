/**
 * The calls to Go about printing. Like `api.ts`, which it belongs to; it is apart so that it is
 * fetched when something is printed.
 */
import * as go from '../../wailsjs/go/window/API';
import type { app } from '../../wailsjs/go/models';
import { call } from './api';
import type { Plain } from './types';

export type Front = Plain<app.Printout>;
export type PrintFact = Plain<app.PrintFact>;
export type PrintReport = Plain<app.PrintReport>;

export const printingApi = {
  /** What stands in front of several reports. */
  front: (ids: readonly string[]) => call<Front>(go.Printout([...ids])),
  reports: (ids: readonly string[]) => call<PrintReport[]>(go.PrintReports([...ids])),
  /** Shows the system's dialog to print the page as it is. */
  open: () => call<void>(go.Print()),
};

export type PrintingApi = typeof printingApi;
