import type { simpleMore } from './stand-in-more.js';
import type { simpleSearch } from './stand-in-search.js';

export function standIn(data: unknown, search: typeof simpleSearch, more: typeof simpleMore): void;
