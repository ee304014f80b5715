export function simpleMore(data: unknown, control: unknown, search: unknown): unknown;
