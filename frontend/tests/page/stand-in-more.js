// What the stand-in knows beside the search: suggestions, what was seen before, why a report is a
// result. It runs in the browser: plain JavaScript, no imports.
export function simpleMore({ reports, causes }, control, { byId }) {
  const label = (id) => causes.find((c) => c.id === id)?.label ?? id;
  const counted = (n) => `${n} report${n === 1 ? '' : 's'}`;

  function suggest(text, caret) {
    const before = text.slice(0, caret);
    const rest = before.replace(/\S*$/, '');
    const word = before.slice(rest.length).toLowerCase();
    if (word === '') return [];
    const values = (kind, of, name = (v) => v) => {
      const counts = new Map();
      for (const r of reports) for (const v of of(r)) counts.set(v, (counts.get(v) ?? 0) + 1);
      return [...counts]
        .filter(([v]) => name(v).toLowerCase().startsWith(word))
        .slice(0, 3)
        .map(([value, n]) => ({
          ...{ kind, label: name(value), detail: counted(n), field: kind, value },
          ...{ query: `${rest}${kind}:${value} `, rest },
        }));
    };
    const titles = reports
      .filter((r) => r.title.toLowerCase().includes(word))
      .slice(0, 2)
      .map((r) => ({
        ...{ kind: 'title', label: r.title, detail: r.events[0]?.start.slice(0, 10) ?? '' },
        ...{ field: '', value: r.id, query: text, rest: '' },
      }));
    const words = ['database', 'network', 'firewall']
      .filter((w) => w.startsWith(word) && w !== word)
      .map((w) => ({
        ...{ kind: 'word', label: w, detail: '', field: '', value: '' },
        ...{ query: `${rest}${w} `, rest: '' },
      }));
    const recent = control.settings.recentQueries
      .filter((q) => q.toLowerCase().startsWith(text.toLowerCase()) && q !== text)
      .map((q) => ({
        ...{ kind: 'recent', label: q, detail: '', field: '', value: '', query: q, rest: '' },
      }));
    return [
      ...values('instance', (r) => r.instances),
      ...values('cause', (r) => r.causes, label),
      ...titles,
      ...words,
      ...recent,
    ];
  }

  function seenBefore(id) {
    const open = byId.get(id);
    const start = (r) => r.events[0]?.start ?? null;
    const shares = (r) => r.instances.some((i) => open.instances.includes(i));
    const others = reports.filter((r) => r.id !== id);
    const hit = (kind, why) => (r) => ({
      ...{ id: r.id, title: r.title, start: start(r), kind, why, causes: r.causes },
    });
    const before = others.filter((r) => shares(r) && start(r) < start(open)).reverse();
    const after = others.filter((r) => shares(r) && start(r) > start(open));
    const alike = others.filter((r) => r.causes[0] === open.causes[0]).slice(0, 5);
    return {
      environments: open.instances.map((i) => `Higher-Ed Platform ${i}`),
      before: before.length,
      after: after.length,
      promised: true,
      indexed: control.indexed,
      hits: [
        ...alike.map(hit('similar cause', [`same main cause: ${label(open.causes[0])}`])),
        ...before.slice(0, 10).map(hit('same instance', [])),
        ...after.slice(0, 10).map(hit('came after', [])),
      ],
      recurrences: open.causes
        .map((cause, i) => [cause, i, after.filter((r) => r.causes.includes(cause))])
        .filter(([, , back]) => back.length > 0)
        .map(([cause, i, back]) => ({
          ...{ cause, label: label(cause), main: i === 0, count: back.length },
          reports: back.map((r) => ({
            ...{ id: r.id, title: r.title, start: start(r) },
            instances: r.instances.filter((c) => open.instances.includes(c)),
          })),
        })),
    };
  }

  function why(id, query) {
    const r = byId.get(id);
    const clauses = query
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '' && !word.includes(':'))
      .map((typed) => {
        const sought = typed === 'oracel' ? 'oracle' : typed;
        const places = r.sections.filter((s) => s.markdown.toLowerCase().includes(sought));
        const field = (s) => ({ field: s.heading.toLowerCase(), times: 1 });
        return {
          ...{ typed, corrected: sought === typed ? '' : sought, ignored: typed === 'the' },
          ...{ score: 1, bonus: 0 },
          matches:
            typed === 'the' || places.length === 0
              ? []
              : [{ words: sought, how: 'as typed', in: places.map(field) }],
        };
      });
    const full = clauses.every((c) => c.ignored || c.matches.length > 0);
    return { id, searchedFor: query, full, score: 1, indexed: control.indexed, clauses };
  }

  return { suggest, seenBefore, why };
}
