/**
 * The calls to Go about statistics. Like `api.ts`, which it belongs to; it is apart so that it is
 * fetched with the view that needs it.
 */
import * as go from '../../wailsjs/go/window/API';
import type { app, index, statistics } from '../../wailsjs/go/models';
import { call } from './api';
import type { Plain, Request } from './types';

export type Insight = Plain<app.Insight>;
export type Overview = Insight['overview'];
export type InsightRequest = Plain<app.InsightRequest>;
export type Figures = Plain<statistics.Figures>;
export type Stretch = Plain<statistics.Stretch>;
export type Named = Plain<statistics.Named>;
export type Availability = Plain<app.Availability>;
export type AvailabilityRequest = Plain<app.AvailabilityRequest>;
export type Recurrences = Plain<app.Recurrences>;
export type ChainLink = Plain<app.ChainLink>;
export type QualityList = Plain<app.QualityList>;

export const statisticsApi = {
  insight: (request: InsightRequest) =>
    call<Insight>(go.Insight(request as unknown as app.InsightRequest)),
  availability: (request: AvailabilityRequest) =>
    call<Availability>(go.Availability(request as unknown as app.AvailabilityRequest)),
  recurrence: (request: Request) =>
    call<Recurrences>(go.Recurrence(request as unknown as index.Request)),
  chain: async (ids: readonly string[]) =>
    (await call<ChainLink[] | null>(go.Chain([...ids]))) ?? [],
  quality: async (request: Request) =>
    (await call<QualityList[] | null>(go.Quality(request as unknown as index.Request))) ?? [],
  copyText: (text: string) => call<void>(go.CopyText(text)),
};

export type StatisticsApi = typeof statisticsApi;
