/** How figures and lists read. Everything here is text for people, in English. */

/** 12345 as "12,345". Intl would do it too, but costs the start of the window several ms. */
export function figure(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "1 report", "23 reports". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${figure(n)} ${n === 1 ? one : many}`;
}

/** Whole minutes as "40 min", "1 h 12 min", "14 h 06 min"; no line ends within. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}\u00a0min`;
  if (rest === 0) return `${figure(hours)}\u00a0h`;
  return `${figure(hours)}\u00a0h\u00a0${String(rest).padStart(2, '0')}\u00a0min`;
}

/** The downtime of one report. */
export function downtime(minutes: number | null | undefined, atLeast: boolean): string {
  if (minutes == null) return 'duration unknown';
  return atLeast ? `at least ${duration(minutes)}` : duration(minutes);
}

/** The summed downtime of several, `unknown` of which do not say how long they lasted. */
export function totalDowntime(minutes: number, unknown: number, atLeast = false): string {
  if (minutes === 0 && unknown > 0) return 'duration unknown';
  return `${unknown > 0 || atLeast ? 'at least ' : ''}${duration(minutes)} down`;
}

/** The first few of a list, and how many more there are. */
export function shortList(values: readonly string[], most: number): string {
  if (values.length <= most) return values.join(', ');
  return `${values.slice(0, most).join(', ')} +${values.length - most}`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
