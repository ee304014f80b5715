/** A class in the style of a component meets nothing but its own elements, unless it is global. */
import { expect, it } from 'vitest';

const sources = Object.entries(
  import.meta.glob<string>('../**/*.svelte', { query: '?raw', import: 'default', eager: true }),
).map(([name, text]) => ({ name, text }));

/** The classes that a source styles wherever they are: its rule begins with a global class. */
function everywhere(text: string): string[] {
  const begins = text.matchAll(/^\s*:global\(\.([\w-]+)/gm);
  return [...new Set([...begins].map(([, name = '']) => name))];
}

it('of global classes say that they are for what bits-ui draws', () => {
  const named = sources.flatMap(({ text }) => everywhere(text));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !name.startsWith('bits-'))).toEqual([]);
});

it('of global classes belong to one component each, and to no element of a component', () => {
  const named = sources.flatMap(({ text }) => everywhere(text));
  expect(named.filter((name, i) => named.indexOf(name) !== i)).toEqual([]);
  const own = /<(?:[a-z][\w-]*)\s[^<>]*class="[^"]*\bbits-/;
  expect(sources.filter(({ text }) => own.test(text)).map(({ name }) => name)).toEqual([]);
});
