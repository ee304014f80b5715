/** What the charts draw: numbers by group (a period, a length), told apart into series. */
export interface Series {
  name: string;
  values: readonly number[];
}

/** A part of a bar: which series, and from where to where. */
export interface Part {
  series: number;
  from: number;
  to: number;
}

/** The parts of each group's bar, one on top of the other; empty ones are left out. */
export function stacked(series: readonly Series[], groups: number): Part[][] {
  return Array.from({ length: groups }, (_, group) => {
    let from = 0;
    const parts: Part[] = [];
    series.forEach(({ values }, i) => {
      const value = values[group] ?? 0;
      if (value <= 0) return;
      parts.push({ series: i, from, to: from + value });
      from += value;
    });
    return parts;
  });
}

export function totalOf(series: readonly Series[], group: number): number {
  return series.reduce((sum, { values }) => sum + (values[group] ?? 0), 0);
}

/** The series with the most stay; the others become one, so that colours can be told apart. */
export function largest(series: readonly Series[], most: number, others = 'Others'): Series[] {
  if (series.length <= most) return [...series];
  const sum = ({ values }: Series) => values.reduce((a, b) => a + b, 0);
  const order = [...series].sort((a, b) => sum(b) - sum(a));
  const rest = order.slice(most - 1);
  const groups = Math.max(...rest.map(({ values }) => values.length));
  const values = Array.from({ length: groups }, (_, group) => totalOf(rest, group));
  return [...order.slice(0, most - 1), { name: others, values }];
}

/**
 * The groups that get a label when there is room for so many: all, or those of the first kind of
 * landmark that fits (quarters, years), or every second, third one of the last kind.
 */
export function labelled(
  groups: readonly string[],
  room: number,
  landmarks: readonly RegExp[] = [],
): number[] {
  const all = groups.map((_, i) => i);
  const sets = [
    all,
    ...landmarks.map((mark) => all.filter((i) => mark.test(groups[i] ?? ''))),
  ].filter((set, i) => i === 0 || set.length > 1);
  const last = sets.at(-1) ?? all;
  const step = Math.max(1, Math.ceil(last.length / Math.max(1, room)));
  return sets.find((set) => set.length <= room) ?? last.filter((_, i) => i % step === 0);
}

/** Steps that read well: whole numbers, and of minutes whole hours and days where there are many. */
const minuteSteps = [5, 15, 30, 60, 120, 300, 600, 1440, 2880, 7200, 14400, 28800, 72000];

/** Three to five ticks from 0 to the highest value or just above. */
export function ticksTo(highest: number, unit: 'count' | 'minutes'): number[] {
  const step =
    (unit === 'minutes' && minuteSteps.find((step) => highest / step <= 4)) || countStep(highest);
  const ticks = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: ticks + 1 }, (_, i) => i * step);
}

function countStep(highest: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, highest / 4))));
  return [1, 2, 5, 10].map((n) => n * power).find((step) => highest / step <= 4) ?? power;
}

/**
 * Where an axis of percentages begins that are aimed at a target: below all of them, but never so low
 * that one could not see who met it. What lies lower is told apart.
 */
export function floorBeside(target: number, values: readonly number[]): number {
  const nearly = floorOf(100 - 3 * (100 - target));
  return Math.max(nearly, floorOf(Math.min(target, ...values)));
}

/** Where an axis of percentages begins: below the lowest, in steps that read well. */
export function floorOf(lowest: number): number {
  const steps = [99.8, 99.6, 99.2, 99, 98, 96, 92, 90, 80, 60];
  return steps.find((floor) => lowest >= floor + (100 - floor) * 0.05) ?? 0;
}
