/** What the page and Go share about imports and the user's library; see `types.ts`. */
import type { app } from '../../wailsjs/go/models';
import type { Plain } from './types';

/** A report as it is edited. */
export type Form = Plain<app.Form>;
export type FormEvent = Plain<app.FormEvent>;
/** Something that keeps a form from being filed. */
export type FormProblem = Plain<app.FormProblem>;
/** What the pick-lists of a form propose. */
export type Choices = Plain<app.Choices>;

/** Something that was noticed in a page while it was read. */
export interface Finding {
  field: string;
  severity: 'info' | 'warning' | 'error';
  message: string;
}

/** A run of a line of a page, in UTF-16 units. */
export interface Place {
  line: number;
  start: number;
  end: number;
}

/** Where in the page the value of a field comes from, and why. */
export interface FieldEvidence {
  field: string;
  why: string;
  at: Place[];
}

export interface PageLine {
  text: string;
  heading: boolean;
  item: boolean;
}

export type ImportStatus = 'new' | 'duplicate' | 'rejected' | 'imported' | 'skipped';

/** A page of a batch. */
export interface ImportItem {
  key: number;
  file: string;
  title: string;
  id: string;
  status: ImportStatus;
  reason: string;
  findings: number;
  worst: string;
  duplicateOf: string;
}

export interface ImportBatch {
  items: ImportItem[];
}

export interface Review {
  item: ImportItem;
  page: PageLine[];
  form: Form;
  findings: Finding[];
  evidence: FieldEvidence[];
  problems: FormProblem[];
}
