/**
 * The calls to Go about the selected reports and collections. Like `api.ts`, which it belongs to;
 * it is apart so that it is fetched with the parts that need it.
 */
import * as go from '../../wailsjs/go/window/API';
import type { app } from '../../wailsjs/go/models';
import { call } from './api';
import type { Hit, Plain } from './types';

export type Kept = Plain<app.Collections>;
export type CollectionLine = Plain<app.CollectionLine>;
export type Collection = Plain<app.Collection>;
/** The orders that Go knows. */
export type Arrangement = 'newest' | 'oldest' | 'instance';

export const collectionsApi = {
  /** The rows of ids in their order, without those that no report has. */
  rows: async (ids: readonly string[]) => (await call<Hit[] | null>(go.Rows([...ids]))) ?? [],
  arrange: async (ids: readonly string[], order: Arrangement) =>
    (await call<string[] | null>(go.Arrange([...ids], order))) ?? [],
  collections: () => call<Kept>(go.Collections()),
  collection: (name: string) => call<Collection>(go.Collection(name)),
  keepCollection: (name: string, ids: readonly string[]) =>
    call<Collection>(go.KeepCollection(name, [...ids])),
  /** `changed` is the last change that the page knows of; after another one it is an error. */
  updateCollection: (name: string, ids: readonly string[], changed: string) =>
    call<Collection>(go.UpdateCollection(name, [...ids], changed)),
  renameCollection: (from: string, to: string) => call<Collection>(go.RenameCollection(from, to)),
  deleteCollection: (name: string) => call<Collection>(go.DeleteCollection(name)),
  restoreCollection: (collection: Collection) =>
    call<void>(go.RestoreCollection(collection as app.Collection)),
  /** Gives a file that cannot be understood another name, and says which. */
  setCollectionsAside: () => call<string>(go.SetCollectionsAside()),
};

export type CollectionsApi = typeof collectionsApi;
