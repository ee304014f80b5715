/** The closed list of impacts, the worst first. */
export const impacts = ['unavailable', 'partial', 'degraded', 'intermittent', 'unknown'] as const;
export type Impact = (typeof impacts)[number];
