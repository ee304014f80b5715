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
        quality: [],
      },
    };
  }

  return { Insight };
}
