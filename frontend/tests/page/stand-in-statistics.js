// What the stand-in counts for the statistics: enough to draw, by year and by one field. It runs in
// the browser: plain JavaScript, no imports.
export function simpleStatistics({ find, down }) {
  const year = (r) => Number(r.events[0]?.start.slice(0, 4));
  const values = (r, by) =>
    ({ product: r.products, region: [r.region], instance: r.instances, cause: r.causes })[by] ?? [
      '',
    ];

  function figures(reports) {
    const known = reports.map(down).filter((minutes) => minutes !== null);
    const sum = known.reduce((a, b) => a + b, 0);
    return {
      ...{ incidents: reports.length, downtimeMinutes: sum, unavailableMinutes: 0 },
      medianMinutes: known.sort((a, b) => a - b)[Math.floor(known.length / 2)] ?? null,
      meanMinutes: known.length > 0 ? sum / known.length : null,
      unknownDurations: reports.length - known.length,
    };
  }

  const named = (value) => ({ value, label: value, none: value === '' });

  function series(reports, by) {
    const years = reports.map(year).filter((y) => !Number.isNaN(y));
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const periods = Array.from(
      { length: years.length === 0 ? 0 : last - first + 1 },
      (_, i) => `${first + i}`,
    );
    const counts = (some) => {
      const of = (period) => figures(some.filter((r) => `${year(r)}` === period));
      return {
        incidents: periods.map((period) => of(period).incidents),
        downtimeMinutes: periods.map((period) => of(period).downtimeMinutes),
      };
    };
    const names = by === '' ? [] : [...new Set(reports.flatMap((r) => values(r, by)))];
    const groups = names.map((name) => ({
      ...named(name),
      ...counts(reports.filter((r) => values(r, by).includes(name))),
    }));
    return { period: 'year', split: by, periods, ...counts(reports), groups, more: 0, undated: 0 };
  }

  function heat(reports) {
    const instances = [...new Set(reports.flatMap((r) => r.instances))].slice(0, 5);
    const causes = [...new Set(reports.flatMap((r) => r.causes))].slice(0, 5);
    const incidents = instances.map((i) =>
      causes.map(
        (c) => reports.filter((r) => r.instances.includes(i) && r.causes.includes(c)).length,
      ),
    );
    const minutes = incidents.map((row) => row.map((n) => n * 10));
    const lists = { instances: instances.map(named), causes: causes.map(named) };
    return { ...lists, incidents, downtimeMinutes: minutes, more: 3 };
  }

  function durations(reports) {
    const bounds = [0, 15, 60, 240, null];
    const bins = bounds.slice(0, -1).map((from, i) => {
      const to = bounds[i + 1];
      const count = reports.filter((r) => down(r) >= from && (to === null || down(r) < to)).length;
      return { from, to, count };
    });
    const { medianMinutes, meanMinutes, unknownDurations } = figures(reports);
    const known = reports.length - unknownDurations;
    return { classes: [], bins, medianMinutes, meanMinutes, known, unknown: unknownDurations };
  }

  function Insight({ search, split }) {
    const { full } = find(search);
    const week = Array.from({ length: 7 }, () => Array(24).fill(0));
    for (const r of full) for (const e of r.events) week[2][Number(e.start.slice(11, 13))]++;
    const longest = [...full].sort((a, b) => (down(b) ?? -1) - (down(a) ?? -1)).slice(0, 10);
    const { incidents, downtimeMinutes } = figures(full);
    return {
      reports: full.length,
      ...{ twinsKnown: true, wide: 0, note: '' },
      nothing: full.length === 0 ? 'No report is found, so there is nothing to count.' : '',
      overview: {
        total: figures(full),
        once: { platform: '', incidents, downtimeMinutes, unknownDurations: 0, twins: 2 },
        platforms: [],
        series: series(full, split),
        breakdowns: [],
        heat: heat(full),
        durations: durations(full),
        hours: { incidents: week, working: 4, outside: 2 },
        longest: longest.map((r) => ({
          ...{ id: r.id, title: r.title, start: r.events[0]?.start ?? null },
          ...{ downtimeMinutes: down(r), downtimeAtLeast: false, products: r.products },
          ...{ instances: r.instances, causes: r.causes, impact: 'partial' },
        })),
        trend: null,
        quality: [{ kind: 'no-source', label: 'Without a source', count: 3 }],
      },
    };
  }

  function Availability({ search, by, target }) {
    const { full } = find(search);
    const row = (period, i) => ({
      figures: {
        ...{ period, minutes: 131_040, downtimeMinutes: 167 * i, unavailableMinutes: 0 },
        ...{ unknownMinutes: 0, incidents: i, unknownEnds: 0 },
        ...{ availability: 100 - i / 2, availabilityUnavailableOnly: 100 },
      },
      ...{ begin: '2021-01-01T00:00:00Z', end: '2022-01-01T00:00:00Z' },
      ...{ met: 100 - i / 2 >= target, metUnavailableOnly: true },
    });
    const periods = by === 'year' ? ['2020', '2021'] : ['2021Q1', '2021Q2', '2021Q3', '2021Q4'];
    const none = full.length === 0;
    return {
      ...{ reports: full.length, zone: 'Europe/Amsterdam', mixed: false, target, wide: 2 },
      rows: none ? [] : periods.map(row),
      rolling: none ? [] : periods.slice(-1).map(row),
      total: none ? null : row('total', 1),
      note: '',
      nothing: none ? 'No incident is known in the period.' : '',
    };
  }

  function Recurrence(search) {
    const { full } = find(search);
    const gaps = { incidents: 2, first: '2020-01-02', last: '2021-03-04' };
    const days = { medianDays: 427, shortestDays: 427, longestDays: 427 };
    const [a, b] = full;
    const chain = { platform: 'Primo', instance: 'MT EU01', cause: 'capacity', label: 'Capacity' };
    const dates = { ids: [a?.id, b?.id], starts: ['2020-01-02', '2021-03-04'] };
    const found = {
      environments: [{ platform: 'Primo', instance: 'MT EU01', gaps: { ...gaps, ...days } }],
      causes: [{ cause: 'capacity', label: 'Capacity', gaps: { ...gaps, ...days } }],
      chains: b ? [{ ...chain, ...dates, gaps: { ...gaps, ...days } }] : [],
      ...{ moreEnvironments: 0, moreChains: 0 },
    };
    const nothing = full.length === 0 ? 'No report is found, so there is nothing to count.' : '';
    return { found, twinsKnown: true, note: '', nothing };
  }

  const Chain = (ids) =>
    ids.map((id, i) => ({
      incident: {
        ...{ id, title: `Incident ${i}`, start: '2020-01-02T10:00:00Z', downtimeMinutes: 30 },
        ...{ downtimeAtLeast: false, products: [], instances: [], causes: [], impact: 'partial' },
      },
      ...{
        measures: i === 0 ? '<ul><li>More memory.</li></ul>' : '',
        rootCause: '<p>Too little.</p>',
      },
    }));

  const Quality = (search) => {
    const ids = find(search)
      .full.slice(0, 3)
      .map((r) => r.id);
    return [{ kind: 'no-source', label: '', description: '', count: ids.length, ids }];
  };

  return { Insight, Availability, Recurrence, Chain, Quality };
}
