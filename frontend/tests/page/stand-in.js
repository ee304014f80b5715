// A stand-in for Go, put into the page before its own scripts; `window.standIn` steers it: slow
// answers, failures, no index. It runs in the browser: plain JavaScript, no imports.
export function standIn(data, simpleSearch, simpleMore, simpleBasket, simpleStatistics) {
  const { causes, impacts, exportChoices, settings, notices } = data;
  const control = {
    calls: [],
    delay: 0,
    fail: {},
    indexed: true,
    notices,
    settings,
    settingsProblem: '',
    heard: () => {},
    path: '/home/ada/rca-reports.md',
  };
  window.standIn = control;
  const { all, byId, down, find, search, open, hit } = simpleSearch(data, control);
  const { suggest, seenBefore, why } = simpleMore(data, control, { byId, search });

  const methods = {
    Start: () => ({
      version: 'dev',
      reports: all.length,
      causes,
      impacts,
      settings: control.settings,
      settingsProblem: control.settingsProblem,
      notices: control.notices,
      indexed: control.indexed,
    }),
    Search: search,
    IDs: (req) => find(req).full.map((r) => r.id),
    Open: open,
    Suggest: suggest,
    Similar: seenBefore,
    Why: why,
    StopReading: () => {},
    ...simpleBasket(control, byId, hit),
    ...simpleStatistics({ find, down }),
    CopyText: () => {},
    Choices: () => ({ zones: ['Asia/Tokyo', 'Europe/Paris', 'America/Chicago'] }),
    Summarise: (ids) => {
      const chosen = ids.map((id) => byId.get(id)).filter(Boolean);
      return {
        count: chosen.length,
        missing: ids.filter((id) => !byId.has(id)),
        downtimeMinutes: chosen.reduce((sum, r) => sum + (down(r) ?? 0), 0),
        downtimeUnknown: chosen.filter((r) => down(r) === null).length,
        downtimeAtLeast: false,
        instances: new Set(chosen.flatMap((r) => r.instances)).size,
      };
    },
    ExportChoices: () => exportChoices,
    PreviewExport: (ids, format, options) => {
      const { kind } = exportChoices.formats.find((f) => f.id === format);
      const text = ids
        .map((id) => `# ${byId.get(id).title}\n\nOrder: ${options.order}\n`)
        .join('\n');
      const common = { title: 'Some reports', head: [], rows: [], text: '', frame: '' };
      const counts = { shown: Math.min(3, ids.length), reports: ids.length };
      if (kind === 'table') {
        const rows = ids.map((id) => options.columns.map((c) => `${c} of ${id}`));
        return { ...common, ...counts, kind: 'table', head: options.columns, rows };
      }
      if (format === 'pdf') {
        control.frames = (control.frames ?? 0) + 1;
        const frame = `/export-preview.html?${control.frames}`;
        return { ...common, ...counts, kind: 'page', frame };
      }
      return { ...common, ...counts, kind: 'text', text };
    },
    ChooseExportPath: () => control.path,
    Export: (ids, _format, path) => ({
      path,
      folder: path.replace(/\/[^/]*$/, ''),
      reports: ids.length,
    }),
    CancelExport: () => {},
    OpenExported: () => {},
    ShowExported: () => {},
    CopyCitations: () => {},
    CopyMarkdown: () => {},
    CopyPlain: () => {},
    CopyLinks: (ids) => {
      const links = ids.map((id) => byId.get(id).source).filter((source) => source !== '');
      return { text: links.join('\n'), links: links.length, without: ids.length - links.length };
    },
    RichText: (ids) => {
      const titles = ids.map((id) => byId.get(id).title);
      return { html: `<div><h3>${titles.join('</h3><h3>')}</h3></div>`, text: titles.join('\n') };
    },
    Printout: (ids) => ({
      title: `${ids.length} reports on paper`,
      facts: [{ label: 'Reports', text: `${ids.length}` }],
      head: ['Report', 'Date'],
      rows: ids.map((id) => [byId.get(id).title, id.slice(0, 10)]),
    }),
    PrintReports: (ids) =>
      ids.map((id) => {
        const { title, source, discrepancies, sections, events, region } = byId.get(id);
        return {
          ...{ id, title, source, discrepancies },
          facts: [{ label: 'Region', text: region }],
          events: events.map((e) => ({
            words: e.impact,
            times: [{ label: 'Local', text: e.start }],
          })),
          sections: sections.map((s) => ({ heading: s.heading, html: `<p>${s.markdown}</p>` })),
        };
      }),
    OpenSource: () => {},
    Print: () => {},
    SaveSettings: (s) => {
      control.settings = s;
    },
    Trace: () => {},
    Took: () => {},
  };
  // As Go does, with null for the lists that hold nothing.
  control.opening = () => {
    const fields = 'product region instance datacenter cause impact year duration'.split(' ');
    const filters = (none) => ({
      ...Object.fromEntries(fields.map((field) => [field, none])),
      from: '',
      to: '',
    });
    const all = { query: '', includeWide: false, sort: 'relevance', offset: 0, limit: 50 };
    return {
      start: methods.Start(),
      request: { ...all, filters: filters(null) },
      answer: search({ ...all, filters: filters([]) }),
    };
  };
  const API = {};
  for (const [name, run] of Object.entries(methods)) {
    API[name] = async (...args) => {
      control.calls.push([name, ...args]);
      const delay = typeof control.delay === 'function' ? control.delay(name, args) : control.delay;
      await new Promise((done) => setTimeout(done, delay));
      if (control.fail[name]) throw new Error(control.fail[name]);
      return structuredClone(run(...args));
    };
  }
  window.go = { window: { API } };
  window.runtime = {
    EventsOnMultiple: (_name, heard) => {
      control.heard = heard;
      return () => {};
    },
  };
}
