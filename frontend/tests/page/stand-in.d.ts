import type { simpleBasket } from './stand-in-basket.js';
import type { simpleMore } from './stand-in-more.js';
import type { simpleSearch } from './stand-in-search.js';
import type { simpleStatistics } from './stand-in-statistics.js';

export function standIn(
  data: unknown,
  search: typeof simpleSearch,
  more: typeof simpleMore,
  basket: typeof simpleBasket,
  statistics: typeof simpleStatistics,
): void;
