export function importStandIn(spec: unknown): void;
