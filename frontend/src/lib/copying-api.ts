/**
 * The calls to Go about copying. Like `api.ts`, which it belongs to; it is apart so that it is
 * fetched with the parts that need it.
 */
import * as go from '../../wailsjs/go/window/API';
import type { app } from '../../wailsjs/go/models';
import { call } from './api';
import type { Plain } from './types';

export type RichText = Plain<app.RichText>;
export type Links = Plain<app.Links>;

export const copyingApi = {
  citations: (ids: readonly string[]) => call<void>(go.CopyCitations([...ids])),
  markdown: (ids: readonly string[]) => call<void>(go.CopyMarkdown([...ids])),
  links: (ids: readonly string[]) => call<Links>(go.CopyLinks([...ids])),
  /** The reports as HTML and as text, for the page to copy. */
  richText: (ids: readonly string[]) => call<RichText>(go.RichText([...ids])),
  /** Copies the text alone. */
  plain: (ids: readonly string[]) => call<void>(go.CopyPlain([...ids])),
};

export type CopyingApi = typeof copyingApi;
