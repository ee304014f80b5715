/** The query language for people: what can be typed and what it means, with something to try. */
export interface Syntax {
  title: string;
  rows: { examples: string[]; means: string }[];
}

export const syntax: Syntax[] = [
  {
    title: 'Words',
    rows: [
      {
        examples: ['firewall cpu'],
        means: 'Both words, in any form: “crash” finds “crashed” too.',
      },
      { examples: ['load bal'], means: 'The last word may be unfinished.' },
      { examples: ['"connection pool"'], means: 'These words, one after the other.' },
      { examples: ['database -oracle'], means: 'The first, but not the second.' },
      {
        examples: ['oracle OR postgres', '(slow OR down) login'],
        means: 'Either; brackets group. OR, AND and NOT in capitals.',
      },
    ],
  },
  {
    title: 'Filters',
    rows: [
      {
        examples: ['instance:na05', 'product:primo', 'region:"north america"'],
        means: 'The same as in the panel. One field twice means either value.',
      },
      {
        examples: ['cause:database', 'impact:unavailable', 'datacenter:chicago'],
        means: 'Words with a space go in quotes.',
      },
      { examples: ['firewall -cause:network'], means: 'A minus leaves a value out.' },
      {
        examples: ['duration:"over 4 h"', 'duration:unknown'],
        means: 'The bands: under 15 min, 15-60 min, 1-4 h, over 4 h, unknown.',
      },
    ],
  },
  {
    title: 'Parts of a report',
    rows: [
      {
        examples: [
          'root:memory',
          'measures:monitoring',
          'title:alma',
          'summary:login',
          'timeline:restart',
        ],
        means: 'Only in that part; also with a phrase: root:"connection pool".',
      },
    ],
  },
  {
    title: 'Time',
    rows: [
      { examples: ['year:2023'], means: 'An event began in this year.' },
      {
        examples: ['after:2022-01', 'before:2023-06'],
        means: 'From the first day of one, or before that of the other.',
      },
      {
        examples: ['after:2022', 'before:2023-06-14'],
        means: 'Dates are a year, a month or a day.',
      },
      {
        examples: ['weekday:sunday', 'hours:outside'],
        means:
          'When in the week it began, by the local clock: a weekday, working or outside hours.',
      },
      {
        examples: ['duration:>60', 'duration:<=15', 'duration:40'],
        means: 'Minutes of downtime, where they are known: >, >=, <, <= or just so many.',
      },
    ],
  },
];
