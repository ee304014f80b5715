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
  return text.trim() || 'The program gave no reason.';
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
