/** The queries used last, newest first. */

const most = 20;

/** A query that goes on from the newest one replaces it, so that no half-typed ones are kept. */
export function withRecent(recent: readonly string[], query: string): string[] {
  const text = query.trim();
  if (text.length < 3) return [...recent];
  const others = recent.filter(
    (other, i) => other !== text && !(i === 0 && text.startsWith(other)),
  );
  return [text, ...others].slice(0, most);
}
