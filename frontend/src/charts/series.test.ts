import { describe, expect, it } from 'vitest';
import { floorBeside, floorOf, labelled, largest, stacked, ticksTo, totalOf } from './series';

const series = [
  { name: 'Alma', values: [2, 0, 1] },
  { name: 'Primo', values: [1, 3] },
];

it('stacks what there is', () => {
  expect(stacked(series, 3)).toEqual([
    [
      { series: 0, from: 0, to: 2 },
      { series: 1, from: 2, to: 3 },
    ],
    [{ series: 1, from: 0, to: 3 }],
    [{ series: 0, from: 0, to: 1 }],
  ]);
  expect(totalOf(series, 0)).toBe(3);
  expect(totalOf([], 0)).toBe(0);
});

describe('many series', () => {
  const many = [3, 9, 1, 5].map((n) => ({ name: `s${n}`, values: [n, 0] }));
  it('become the largest and the others', () => {
    expect(largest(many, 3)).toEqual([
      { name: 's9', values: [9, 0] },
      { name: 's5', values: [5, 0] },
      { name: 'Others', values: [4, 0] },
    ]);
  });
  it('stay as they are when they are few', () => expect(largest(many, 4)).toEqual(many));
});

describe('labels', () => {
  const some = (n: number) => Array.from({ length: n }, (_, i) => `g${i}`);
  const quarters = ['2019Q3', '2019Q4', '2020Q1', '2020Q2', '2020Q3', '2020Q4', '2021Q1', '2021Q2'];
  const years = [/Q1$/];

  it('stand at as many groups as there is room for', () => {
    expect(labelled(some(5), 10)).toEqual([0, 1, 2, 3, 4]);
    expect(labelled(some(5), 3)).toEqual([0, 2, 4]);
    expect(labelled(some(3), 0)).toEqual([0]);
    expect(labelled([], 4)).toEqual([]);
  });

  it('stand where a year begins rather than anywhere', () => {
    expect(labelled(quarters, 8, years)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(labelled(quarters, 7, years)).toEqual([2, 6]);
    expect(labelled(quarters, 1, years)).toEqual([2]);
    expect(labelled(quarters.slice(0, 5), 3, years)).toEqual([0, 2, 4]);
  });
});

describe('ticks', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [32, [0, 10, 20, 30, 40]],
    [100, [0, 50, 100]],
    [48_211, [0, 20_000, 40_000, 60_000]],
  ])('up to %d', (highest, ticks) => expect(ticksTo(highest, 'count')).toEqual(ticks));

  it.each([
    [40, [0, 15, 30, 45]],
    [600, [0, 300, 600]],
    [4000, [0, 1440, 2880, 4320]],
    [900_000, [0, 500_000, 1_000_000]],
  ])('up to %d minutes', (highest, ticks) => expect(ticksTo(highest, 'minutes')).toEqual(ticks));
});

it.each([
  [100, 99.8],
  [99.5, 99.2],
  [97, 96],
  [60, 0],
  [12, 0],
])('an axis with %d begins at %d', (lowest, floor) => expect(floorOf(lowest)).toBe(floor));

it.each([
  [99.5, [99.9, 100], 99.2],
  [99.5, [98.4, 100], 98],
  [99.5, [73.9, 100], 98],
  [95, [73.9, 100], 80],
  [100, [12], 99.8],
])('beside a target of %d an axis of %j begins at %d', (target, values, floor) =>
  expect(floorBeside(target, values)).toBe(floor),
);
