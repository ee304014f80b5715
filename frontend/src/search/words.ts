/**
 * A query taken apart for the advice that is given when nothing was found: each part that can
 * be left out, and the query without it. Filters in the text are Go's to recognise; they come
 * with the answer.
 */
export interface Part {
  text: string;
  /** The query without this part. */
  without: string;
}

const part = /-?"[^"]*"?|[^\s()]+/g;

export function parts(query: string): Part[] {
  const found: Part[] = [];
  for (const match of query.matchAll(part)) {
    const text = match[0];
    if (/^(OR|AND|NOT)$/.test(text) || /^-?\w+:/.test(text)) continue;
    const rest = query.slice(0, match.index) + query.slice(match.index + text.length);
    found.push({ text, without: tidy(rest) });
  }
  return found;
}

function tidy(query: string): string {
  return query
    .replace(/\(\s*\)/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\b(OR|AND) (?:(?:OR|AND)\b ?)+/g, '$1 ')
    .replace(/^(?:(?:OR|AND) )+|(?: (?:OR|AND|NOT))+$/g, '');
}
