/**
 * The one border to Go: nothing else imports the generated bindings. Calls are renamed to our
 * words, rejections become errors with a readable message, and lists that could cross as null
 * cross as empty ones.
 */
import * as go from '../../wailsjs/go/window/API';
import type { app, index } from '../../wailsjs/go/models';
import { EventsOn } from '../../wailsjs/runtime/runtime';
import type {
  Answer,
  Change,
  Opening,
  Page,
  Request,
  SeenBefore,
  Settings,
  Start,
  Suggestion,
  Totals,
  Why,
} from './types';

/** The message of anything that was thrown, as a sentence to show. */
export function messageOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown ?? '');
  return capitalised(text.trim()) || 'The program gave no reason.';
}

/** What is done, where a form or a title says so beside the message. */
const said =
  /^(?:(?:search|export|import|print|zone|save the settings|keep the collection|file the report|save the report) ?(?:[\w-]+)?: )+/i;

/** The reason alone, for a place that says what was being done. */
export function reasonOf(thrown: unknown): string {
  return capitalised(messageOf(thrown).replace(said, ''));
}

/** A sentence; the name of a file or of a report stays as it is. */
function capitalised(text: string): string {
  return /^[a-z]+[\s:,]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

export async function call<T>(promise: Promise<unknown>): Promise<T> {
  try {
    return (await promise) as T;
  } catch (thrown) {
    throw new Error(messageOf(thrown));
  }
}

declare global {
  interface Window {
    opening?: Opening;
  }
}

export const api = {
  /** What Go had ready when the page was fetched; where it had nothing, the page asks. */
  opening: (): Opening | undefined => window.opening,
  async start(): Promise<Start> {
    const start = await call<Start>(go.Start());
    start.settings.selected ??= [];
    start.settings.recentQueries ??= [];
    start.notices ??= [];
    return start;
  },
  search: (request: Request) => call<Answer>(go.Search(request as index.Request)),
  ids: async (request: Request) =>
    (await call<string[] | null>(go.IDs(request as index.Request))) ?? [],
  open: (id: string, query: string) => call<Page>(go.Open(id, query)),
  seenBefore: (id: string) => call<SeenBefore>(go.Similar(id)),
  why: (id: string, query: string) => call<Why>(go.Why(id, query)),
  /** The caret is counted as the page counts, in UTF-16 units. */
  suggest: async (text: string, caret: number) =>
    (await call<Suggestion[] | null>(go.Suggest(text, caret))) ?? [],
  summarise: (ids: string[]) => call<Totals>(go.Summarise(ids)),
  openSource: (id: string) => call<void>(go.OpenSource(id)),
  saveSettings: (settings: Settings) => call<void>(go.SaveSettings(settings as app.Settings)),
  stopReading: () => call<void>(go.StopReading()),
  trace: (milestone: string) => call<void>(go.Trace(milestone)),
  took: (act: string, milliseconds: number) => call<void>(go.Took(act, milliseconds)),
  /** Listens to Go; the function that comes back stops listening. */
  listen: (heard: (change: Change) => void): (() => void) => EventsOn('rca', heard),
};

export type Api = typeof api;
