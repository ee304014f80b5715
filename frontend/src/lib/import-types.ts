/** What the page and Go share about imports and the user's library; see `types.ts`. */
import type { app, importing } from '../../wailsjs/go/models';
import type { Plain } from './types';

/** A report as it is edited. */
export type Form = Plain<app.Form>;
export type FormEvent = Plain<app.FormEvent>;
/** Something that keeps a form from being filed. */
export type FormProblem = Plain<app.FormProblem>;
/** What the pick-lists of a form propose. */
export type Choices = Plain<app.Choices>;

/** Something that was noticed in a page while it was read. */
export type Finding = Plain<importing.Finding>;
/** Where in the page the value of a field comes from, and why. */
export type FieldEvidence = Plain<app.FieldEvidence>;
export type PageLine = Plain<app.PageLine>;

/** A page of a batch. */
export type ImportItem = Plain<app.ImportItem>;
export type ImportBatch = Plain<app.ImportBatch>;
export type Review = Plain<app.Review>;
