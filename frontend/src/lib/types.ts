/**
 * The words the page and Go share. The shapes come from the bindings that Wails generates, so a
 * change in Go is a type error here; `Plain` takes the methods of the generated classes away and
 * says that what Go calls a nil pointer arrives as null.
 */
import type { app, index, reports } from '../../wailsjs/go/models';

type Method = (...args: never[]) => unknown;

export type Plain<T> = T extends (infer U)[]
  ? Plain<U>[]
  : T extends object
    ? {
        [K in keyof T as T[K] extends Method ? never : K]: undefined extends T[K]
          ? Plain<Exclude<T[K], undefined>> | null | undefined
          : Plain<T[K]>;
      }
    : T;

export type Request = Plain<index.Request>;
export type Filters = Plain<index.Filters>;
export type Answer = Plain<index.Answer>;
export type Panel = Plain<index.Panel>;
export type Hit = Plain<index.Hit>;
export type Snippet = Plain<index.Snippet>;
export type Facet = Plain<index.Facet>;
export type FacetValue = Plain<index.FacetValue>;
export type Month = Plain<index.Month>;
export type TypedFilter = Plain<index.TypedFilter>;
export type Suggestion = Plain<index.Suggestion>;
export type SeenBefore = Plain<index.SeenBefore>;
export type SeenHit = Plain<index.SeenHit>;
export type Recurrence = Plain<index.Recurrence>;
export type Why = Plain<index.Why>;
export type WhyClause = Plain<index.WhyClause>;
export type WhyMatch = Plain<index.WhyMatch>;

export type Start = Plain<app.Start>;
/** What the page shows first, ready before it can ask: the script of index.html that Go makes. */
export interface Opening {
  start: Start;
  request: Request;
  answer: Answer;
}
export type Page = Plain<app.Page>;
export type PageEvent = Plain<app.PageEvent>;
export type PageTime = Plain<app.PageTime>;
export type Mark = Plain<app.Mark>;
export type Notice = Plain<app.Notice>;
export type Settings = Plain<app.Settings>;
export type ExportSettings = Settings['export'];
export type Term = Plain<app.Term>;
export type Totals = Plain<app.Selection>;
export type Exported = Plain<app.Exported>;

export type Detail = Plain<reports.Detail>;
export type EventDetail = Plain<reports.EventDetail>;

/** What Go tells the page without being asked: `app.Change`, which no method returns. */
export interface Change {
  kind:
    'indexed' | 'reports' | 'progress' | 'ready' | 'failed' | 'importing' | 'exporting' | 'twins';
  message: string;
  done: number;
  total: number;
  notices: Notice[];
}
