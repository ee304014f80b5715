import type { simpleSearch } from './stand-in-search.js';

export function standIn(data: unknown, search: typeof simpleSearch): void;
