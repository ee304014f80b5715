/** Where a request stands. Every request of the page has exactly one of these. */
export type Status<T> =
  | { kind: 'none' }
  | { kind: 'loading' }
  | { kind: 'success'; data: T }
  | { kind: 'error'; message: string };

export const none: Status<never> = { kind: 'none' };
export const loading: Status<never> = { kind: 'loading' };
