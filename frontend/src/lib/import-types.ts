/** What the page and Go share about imports and the user's library. */

export interface FormEvent {
  /** Wall clock at the place: 2025-07-19T13:45 or 2025-07-19T13:45:30. */
  start: string;
  /** The same; empty when unknown. */
  end: string;
  zone: string;
  stated: string;
  impact: string;
  /** The times as the file has them; they go back unchanged. */
  fileStart: string;
  fileEnd: string;
}

export interface FormSection {
  heading: string;
  markdown: string;
}

/** A report as it is edited. */
export interface Form {
  id: string;
  title: string;
  products: string[];
  instances: string[];
  region: string;
  datacenter: string;
  causes: string[];
  events: FormEvent[];
  published: string;
  updated: string;
  source: string;
  discrepancies: string[];
  sections: FormSection[];
  /** Stands for the file as it was when the form was made; it goes back unchanged. */
  version: string;
}

/** Something that keeps a form from being filed. */
export interface FormProblem {
  field: string;
  message: string;
}

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

/** What the pick-lists of a form propose. */
export interface Choices {
  products: string[];
  instances: string[];
  datacenters: string[];
  zones: string[];
}
