// The simple search of the stand-in: it goes through all reports, and answers in the shapes of Go.
// It runs in the browser: plain JavaScript, no imports. `state.indexed` is as in the real thing.
export function simpleSearch({ reports, impacts, copies }, state) {
  const all = [];
  for (let copy = 0; copy < copies; copy++) {
    for (const report of reports)
      all.push(copy === 0 ? report : { ...report, id: `${report.id}-${copy}` });
  }

  const plain = (text) => text.toLowerCase().replace(/[\s-]/g, '');
  const minutes = (e) =>
    e.end ? Math.round((Date.parse(e.end) - Date.parse(e.start)) / 60000) : null;
  const known = (r) => r.events.map(minutes).filter((m) => m !== null);
  const down = (r) => (known(r).length ? known(r).reduce((a, b) => a + b, 0) : null);
  const worst = (r) =>
    impacts.map((i) => i.id).find((id) => r.events.some((e) => e.impact === id)) ?? 'unknown';
  const band = (m) =>
    m === null
      ? 'unknown'
      : m < 15
        ? 'under 15 min'
        : m < 60
          ? '15-60 min'
          : m < 240
            ? '1-4 h'
            : 'over 4 h';
  const values = {
    product: (r) => r.products,
    cause: (r) => r.causes,
    region: (r) => [r.region],
    instance: (r) => r.instances,
    datacenter: (r) => (r.datacenter ? [r.datacenter] : []),
    impact: (r) => [...new Set(r.events.map((e) => e.impact))],
    year: (r) => [...new Set(r.events.map((e) => e.start.slice(0, 4)))],
    duration: (r) => [band(down(r))],
  };
  const fields = Object.keys(values);
  // The copies of a report share its values, its text and its place in a map by id.
  const facts = new Map(
    reports.map((r) => [
      r.source + r.title,
      Object.fromEntries(fields.map((f) => [f, values[f](r).map((v) => [v, plain(v)])])),
    ]),
  );
  for (const r of all) r.facts = facts.get(r.source + r.title);
  const byId = new Map(all.map((r) => [r.id, r]));
  const textOf = (r) =>
    `${r.title} ${r.sections.map((s) => s.markdown).join(' ')} ${r.instances.join(' ')}`.toLowerCase();
  const texts = new Map(reports.map((r) => [r.title + r.source, textOf(r)]));

  function read(query) {
    const typed = [];
    const words = [];
    for (const match of query.matchAll(/(\w+):("[^"]*"|\S+)|"([^"]*)"|(\S+)/g)) {
      if (match[1] && values[match[1].toLowerCase()]) {
        const without = (query.slice(0, match.index) + query.slice(match.index + match[0].length))
          .replace(/\s+/g, ' ')
          .trim();
        typed.push({ field: match[1].toLowerCase(), value: match[2].replace(/"/g, ''), without });
      } else words.push((match[3] ?? match[0]).toLowerCase());
    }
    return { typed, words };
  }

  function holds(r, filters, except) {
    return fields.every((f) => {
      const wanted = filters[f] ?? [];
      if (f === except || wanted.length === 0) return true;
      return r.facts[f].some(([, has]) => wanted.some((w) => has === plain(w)));
    });
  }
  const inRange = (r, from, to) =>
    (!from && !to) ||
    r.events.some(
      (e) =>
        (!from || e.start.slice(0, from.length) >= from) &&
        (!to || e.start.slice(0, to.length) <= to),
    );

  const cut = (text, words) => {
    const sound = words.filter(Boolean).map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    if (!sound.length) return [{ s: text, hit: false }];
    return text
      .split(new RegExp(`(\\b(?:${sound.join('|')})\\w*)`, 'gi'))
      .map((s, i) => ({ s, hit: i % 2 === 1 }))
      .filter((run) => run.s !== '');
  };

  function snippet(r, words) {
    const sections = r.sections.filter(
      (s) => s.heading === 'Root cause' || s.heading === 'Preventive measures',
    );
    const found =
      sections.find((s) => words.some((w) => s.markdown.toLowerCase().includes(w))) ?? sections[0];
    if (!found) return [];
    const text = found.markdown.replace(/^- /gm, '').replace(/\s+/g, ' ').slice(0, 220);
    return [{ section: found.heading.toLowerCase(), text: cut(text, words) }];
  }

  function find(req) {
    const { typed, words } = read(req.query.replace('oracel', 'oracle'));
    const filters = structuredClone(req.filters);
    for (const { field, value } of typed) filters[field] = [...(filters[field] ?? []), value];
    const matches = (r) => words.every((w) => texts.get(r.title + r.source)?.includes(w));
    const some = (r) =>
      words.some((w) => w.length > 3 && texts.get(r.title + r.source)?.includes(w));
    let pool = state.indexed ? all.filter(matches) : all;
    const filtered = (list, except) => list.filter((r) => holds(r, filters, except));
    let full = filtered(pool).filter((r) => inRange(r, filters.from, filters.to));
    let relaxed = false;
    const others =
      words.length > 1 && full.length < 10
        ? filtered(all.filter((r) => !matches(r) && some(r)))
            .filter((r) => inRange(r, filters.from, filters.to))
            .slice(0, 10)
        : [];
    let partial = others;
    if (full.length === 0 && others.length > 0) {
      relaxed = true;
      full = others;
      partial = [];
    }
    const start = (r) => Date.parse(r.events[0]?.start ?? '1970-01-01');
    const order =
      {
        oldest: (a, b) => start(a) - start(b),
        longest: (a, b) => (down(b) ?? -1) - (down(a) ?? -1),
      }[req.sort] ?? ((a, b) => start(b) - start(a));
    full = full.toSorted(order);
    return { full, partial, relaxed, typed, words, filters, pool };
  }

  const hit = (r, words, partial) => ({
    id: r.id,
    title: r.title,
    score: 1,
    partial,
    start: r.events[0]?.start ?? null,
    downtimeMinutes: down(r),
    downtimeAtLeast: down(r) !== null && r.events.some((e) => !e.end),
    products: r.products,
    instances: r.instances,
    region: r.region,
    causes: r.causes,
    impact: worst(r),
    snippets: snippet(r, words),
  });

  // Pages of one search share the work of counting.
  let counted = {};
  function search(req) {
    const key = JSON.stringify([{ ...req, offset: 0, limit: 0 }, state.indexed]);
    if (counted.key !== key) counted = { key, ...count(req) };
    const { answer, listed, words } = counted;
    const hits = listed.slice(req.offset, req.offset + req.limit).map(([r, p]) => hit(r, words, p));
    return { ...answer, hits };
  }

  function count(req) {
    const { full, partial, relaxed, typed, words, filters, pool } = find(req);
    const facets = fields.map((field) => {
      const counts = new Map((filters[field] ?? []).map((v) => [v, 0]));
      for (const r of pool) {
        if (!holds(r, filters, field) || !inRange(r, filters.from, filters.to)) continue;
        for (const [v, has] of r.facts[field]) {
          const key = counts.has(v) ? v : ([...counts.keys()].find((k) => plain(k) === has) ?? v);
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
      const chosen = (filters[field] ?? []).map(plain);
      const list = [...counts].map(([value, count]) => ({
        value,
        count,
        selected: chosen.includes(plain(value)),
      }));
      list.sort((a, b) =>
        field === 'year'
          ? b.value.localeCompare(a.value)
          : b.count - a.count || a.value.localeCompare(b.value),
      );
      return { field, values: list };
    });
    const months = new Map();
    for (const r of pool) {
      if (!holds(r, filters)) continue;
      for (const m of new Set(r.events.map((e) => e.start.slice(0, 7))))
        months.set(m, (months.get(m) ?? 0) + 1);
    }
    const answer = {
      query: req.query,
      searchedFor: req.query.replace('oracel', 'oracle'),
      relaxed,
      total: full.length,
      note: req.query.includes('oracel') ? 'No report has "oracel"; searched for "oracle".' : '',
      didYouMean: req.query.includes('databse') ? req.query.replace('databse', 'database') : '',
      wide: filters.instance?.length && !req.includeWide ? 4 : 0,
      facets,
      histogram: [...months].sort().map(([month, count]) => ({ month, count })),
      panel: {
        downtimeMinutes: full.reduce((sum, r) => sum + (down(r) ?? 0), 0),
        downtimeUnknown: full.filter((r) => down(r) === null).length,
        platform: filters.product?.includes('Higher-Ed Platform') ? 0 : 12,
        typed,
        indexed: state.indexed,
      },
    };
    return {
      answer,
      words,
      listed: [...full.map((r) => [r, relaxed]), ...partial.map((r) => [r, true])],
    };
  }

  const escape = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  function html(markdown, words) {
    const inline = (text) =>
      cut(text, words)
        .map((run) => (run.hit ? `<mark>${escape(run.s)}</mark>` : escape(run.s)))
        .join('');
    return markdown
      .split(/\n\n+/)
      .map((block) =>
        block.startsWith('- ')
          ? `<ul>${block
              .split(/^- /m)
              .slice(1)
              .map((item) => `<li>${inline(item.trim())}</li>`)
              .join('')}</ul>`
          : `<p>${inline(block)}</p>`,
      )
      .join('');
  }

  /** A time as the clock of a zone shows it. */
  function clock(e, zone) {
    const written = (time) => {
      const shown = new Date(time).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T');
      const off = Math.round((Date.parse(`${shown}Z`) - Date.parse(time)) / 60_000);
      const two = (n) => String(n).padStart(2, '0');
      const minutes = Math.abs(off);
      const sign = off < 0 ? '-' : '+';
      return `${shown}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    };
    const [start, end] = [written(e.start), e.end ? written(e.end) : null];
    const startOffset = `UTC${start.slice(19)}`;
    const endOffset = end ? `UTC${end.slice(19)}` : startOffset;
    return { zone, name: '', start, end, startOffset, endOffset };
  }

  /** When an event was, for the place and the reader. */
  state.moment = (e) => ({
    ...{ weekday: 'saturday', working: false, age: '1 year ago', local: clock(e, e.zone) },
    ...{ utc: clock(e, 'UTC'), mine: clock(e, state.settings.zone || 'Europe/Amsterdam') },
  });

  function open(id, query) {
    const r = byId.get(id);
    if (!r) throw new Error(`open ${id}: there is no such report`);
    const { words } = read(query);
    return {
      events: r.events.map(state.moment),
      report: {
        ...r,
        facts: undefined,
        events: r.events.map((e) => ({
          ...e,
          startUTC: new Date(e.start).toISOString().replace('.000', ''),
          endUTC: e.end ? new Date(e.end).toISOString().replace('.000', '') : null,
          minutes: minutes(e),
        })),
        downtimeMinutes: down(r),
        downtimeAtLeast: r.events.some((e) => !e.end),
      },
      title: cut(r.title, words),
      sections: r.sections.map((s) => ({ heading: s.heading, html: html(s.markdown, words) })),
      citation: r.title,
      embedded: true,
    };
  }

  return { all, byId, minutes, down, find, search, open, hit };
}
