export function simpleStatistics(search: unknown): unknown;
