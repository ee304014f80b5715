export function standIn(data: unknown): void;
