/**
 * The names of a form's fields, as Go's findings and problems give them: those of the front
 * matter, `events[0].start` for a part of an event, and the headings of the sections.
 */

const names = [
  'title',
  'products',
  'instances',
  'region',
  'datacenter',
  'causes',
  'events',
  'published',
  'updated',
  'source',
  'discrepancies',
];

const parts = ['start', 'end', 'zone', 'stated', 'impact'];

const eventName = /^events\[(\d+)\](?:\.(\w+))?$/;

/** One way to write a name: headings come with and without capitals. */
export function fieldKey(name: string): string {
  return name.trim().toLowerCase();
}

export function sameField(a: string, b: string): boolean {
  return fieldKey(a) === fieldKey(b);
}

/** The event and its part that a name means; the part is empty for the whole event. */
export function eventField(name: string): { index: number; part: string } | null {
  const match = eventName.exec(fieldKey(name));
  return match ? { index: Number(match[1]), part: match[2] ?? '' } : null;
}

/** The name under which a form with this many events and these sections shows what is said of a field. */
export function shownAt(name: string, events: number, headings: readonly string[]): string {
  const key = fieldKey(name);
  const event = eventField(key);
  if (event) {
    if (event.index >= events) return 'events';
    const known = parts.includes(event.part);
    return known ? key : `events[${event.index}]`;
  }
  const section = headings.find((heading) => sameField(heading, key));
  if (section !== undefined) return fieldKey(section);
  return names.includes(key) ? key : '';
}

const labels: Readonly<Record<string, string>> = {
  title: 'Title',
  products: 'Products',
  instances: 'Instances',
  region: 'Region',
  datacenter: 'Data center',
  causes: 'Causes',
  events: 'Events',
  published: 'Published',
  updated: 'Updated',
  source: 'Source',
  discrepancies: 'Discrepancies',
  start: 'start',
  end: 'end',
  zone: 'time zone',
  stated: 'as stated',
  impact: 'impact',
};

/** How a field is called in a sentence: "Region", "Event 2, start". */
export function fieldLabel(name: string): string {
  const event = eventField(name);
  if (!event) return labels[fieldKey(name)] ?? name.charAt(0).toUpperCase() + name.slice(1);
  const part = event.part === '' ? '' : `, ${labels[event.part] ?? event.part}`;
  return `Event ${event.index + 1}${part}`;
}
