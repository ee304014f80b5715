export function simpleBasket(control: unknown, byId: unknown, hit: unknown): unknown;
