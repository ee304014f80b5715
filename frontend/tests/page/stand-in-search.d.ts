export function simpleSearch(data: unknown, state: { indexed: boolean }): unknown;
