// A stand-in for imports and the user's library, put over the other one as a `steer` of a page:
// pages made of a few sentences of our own, kept in memory. `standIn.imports` steers it. It runs
// in the browser: plain JavaScript, no imports.
export function importStandIn(spec) {
  const control = window.standIn;
  const { API } = window.go.window;
  const own = new Map(); // the library, by id
  let items = [];
  let deleted = null;
  let ended = false;
  control.imports = {
    filesChosen: ['/home/ada/pages/a.html'],
    folderChosen: '/home/ada/pages',
    ...spec,
    own,
  };

  const codes = ['NA05', 'EU01', 'AP02', 'NA91', 'EU04', 'CA01'];
  const cities = ['Seattle', 'Amsterdam', 'Singapore', 'Chicago', 'Frankfurt', 'Toronto'];
  const zones = [
    'America/Los_Angeles',
    'Europe/Amsterdam',
    'Asia/Singapore',
    'America/Chicago',
    'Europe/Berlin',
    'America/Toronto',
  ];
  const regions = [
    'North America',
    'Europe',
    'Asia Pacific',
    'North America',
    'Europe',
    'North America',
  ];

  const day = (n) => `2025-0${1 + (n % 9)}-${String(1 + (n % 27)).padStart(2, '0')}`;
  const longDay = (n) =>
    new Date(`${day(n)}T00:00Z`).toLocaleDateString('en-US', {
      timeZone: 'UTC',
      dateStyle: 'long',
    });
  const title = (n) => `${codes[n % 6]} - RCA - ${longDay(n)}`;

  function lines(n) {
    const code = codes[n % 6];
    const city = cities[n % 6];
    const text = [
      ['h', title(n)],
      ['h', 'Introduction'],
      ['p', `This page explains why Alma could not be reached by libraries on November 26, 2023.`],
      ['h', 'Affected products'],
      ['p', `HEP ${code}`],
      ['h', 'Event timeline'],
      ['p', `Libraries on HEP ${code} met interruptions during these hours:`],
      [
        'p',
        `${longDay(n)} at 13:45:00 until 14:25 ${city} time: the service was partially available.`,
      ],
      ['h', 'Root cause analysis'],
      ['p', 'Our engineers looked into the event and found this.'],
      [
        'p',
        'During a planned change somebody restarted a server that had nothing to do with it, because the console shows the servers of all sites in one list.',
      ],
      ['h', 'Preventive measures'],
      ['i', 'The servers of each site get a colour of their own in the console.'],
      ['i', 'Two people confirm a restart.'],
    ];
    for (let i = 0; i < (control.imports.extraLines ?? 0); i++)
      text.push(['p', `And a further remark, number ${i}, that goes on for a while.`]);
    return text.map(([kind, text]) => ({ text, heading: kind === 'h', item: kind === 'i' }));
  }

  function form(n) {
    const date = day(n);
    return {
      id: `${date}-${codes[n % 6].toLowerCase()}`,
      title: title(n),
      products: ['Alma', 'Higher-Ed Platform'],
      instances: [codes[n % 6]],
      region: regions[n % 6],
      datacenter: '',
      causes: ['human-error', 'change-management'],
      events: [
        {
          start: `${date}T13:45`,
          end: `${date}T14:25`,
          zone: zones[n % 6],
          stated: `${longDay(n)} at 13:45:00 until 14:25 ${cities[n % 6]} time`,
          impact: 'partial',
          fileStart: '',
          fileEnd: '',
        },
      ],
      published: '',
      updated: '',
      source: '',
      discrepancies: [
        `The introduction names November 26, 2023; the title and the timeline say ${longDay(n)}.`,
      ],
      sections: [
        {
          heading: 'Summary',
          markdown: `Alma on ${codes[n % 6]} was partly available for 40 minutes.`,
        },
        { heading: 'Timeline', markdown: `${longDay(n)}, 13:45 to 14:25: partly available.` },
        { heading: 'Root cause', markdown: lines(n)[10].text },
        {
          heading: 'Preventive measures',
          markdown:
            '- The servers of each site get a colour of their own in the console.\n- Two people confirm a restart.',
        },
      ],
      version: '',
    };
  }

  function evidence(n) {
    const page = lines(n);
    const at = (line, text) => {
      const start = page[line].text.indexOf(text);
      return { line, start, end: start + text.length };
    };
    const code = codes[n % 6];
    const when = page[7].text.split(': the service')[0];
    return [
      { field: 'title', why: 'the heading of the page', at: [at(0, title(n))] },
      {
        field: 'products',
        why: '“HEP” is the Higher-Ed Platform; the introduction names Alma',
        at: [at(4, 'HEP'), at(2, 'Alma')],
      },
      {
        field: 'instances',
        why: 'the code in the title and under Affected products',
        at: [at(0, code), at(4, code)],
      },
      {
        field: 'region',
        why: `${code} and ${cities[n % 6]} lie there`,
        at: [at(4, code), at(7, cities[n % 6])],
      },
      {
        field: 'causes',
        why: 'planned change, restarted, somebody',
        at: [at(10, 'planned change'), at(10, 'somebody restarted')],
      },
      { field: 'events[0].start', why: 'the time phrase of the timeline', at: [at(7, when)] },
      { field: 'events[0].end', why: 'the time phrase of the timeline', at: [at(7, '14:25')] },
      {
        field: 'events[0].zone',
        why: `${cities[n % 6]} time`,
        at: [at(7, `${cities[n % 6]} time`)],
      },
      { field: 'events[0].stated', why: '', at: [at(7, when)] },
      {
        field: 'events[0].impact',
        why: '“partially available”',
        at: [at(7, 'partially available')],
      },
      { field: 'Root cause', why: '', at: [at(10, page[10].text)] },
      { field: 'Preventive measures', why: '', at: [at(12, page[12].text), at(13, page[13].text)] },
    ];
  }

  const findings = [
    {
      field: 'events[0].start',
      severity: 'warning',
      message:
        'The introduction names another day, November 26, 2023. The title and the timeline are followed.',
    },
    {
      field: 'published',
      severity: 'info',
      message: 'The page does not say when it was published.',
    },
  ];

  function item(key, more = {}) {
    return {
      key,
      file: `/home/ada/pages/${codes[key % 6].toLowerCase()}-${key}.html`,
      title: title(key),
      id: form(key).id,
      status: 'new',
      reason: '',
      findings: 0,
      worst: '',
      duplicateOf: '',
      ...more,
    };
  }
  const rejected = (key, file, reason) =>
    item(key, { status: 'rejected', file, reason, title: '', id: '' });

  const mixed = () => [
    item(0, { findings: 2, worst: 'warning' }),
    item(1),
    item(2, { findings: 1, worst: 'info' }),
    item(3, { status: 'duplicate', duplicateOf: '2025-07-19-na05' }),
    rejected(4, '/home/ada/pages/invoice.pdf', 'it is no report: it has no section about a cause'),
    rejected(5, '/home/ada/pages/locked.pdf', 'the PDF is protected by a password'),
    item(6),
  ];
  function many(n) {
    return Array.from({ length: n }, (_, key) => {
      if (key % 50 === 7)
        return rejected(key, `/home/ada/pages/${key}.pdf`, 'the PDF holds no text');
      if (key % 30 === 3) return item(key, { status: 'duplicate', duplicateOf: '2025-07-19-na05' });
      return key % 4 === 0 ? item(key, { findings: 2, worst: 'warning' }) : item(key);
    });
  }

  const of = (key) => items.find((one) => one.key === key);
  const findingsOf = (one) =>
    one.findings > 1 ? findings : one.findings === 1 ? findings.slice(1) : [];

  function check(f) {
    const problems = [];
    const need = (field, holds, message) => holds || problems.push({ field, message });
    need('title', f.title !== '', 'Write a title.');
    need('products', f.products.length > 0, 'Name at least one product.');
    need('region', f.region !== '', 'Choose a region.');
    need('causes', f.causes.length > 0, 'Choose at least one cause.');
    f.events.forEach((e, i) => {
      const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;
      need(`events[${i}].start`, time.test(e.start), 'Write the start as 2025-07-19 13:45.');
      need(
        `events[${i}].end`,
        e.end === '' || time.test(e.end),
        'Write the end as 2025-07-19 14:25.',
      );
      need(`events[${i}].end`, e.end === '' || e.end >= e.start, 'The end is before the start.');
      need(
        `events[${i}].zone`,
        e.zone.includes('/') || e.zone === 'UTC',
        `${JSON.stringify(e.zone)} is no time zone; write America/Chicago.`,
      );
    });
    need(
      'Root cause',
      f.sections.some((s) => s.heading === 'Root cause' && s.markdown.trim() !== ''),
      'Say what the cause was.',
    );
    return problems;
  }

  function file(f, more = {}) {
    const id = f.id || `2025-01-01-${f.instances[0]?.toLowerCase() ?? 'x'}`;
    own.set(id, { original: false, overrides: false, ...more, form: { ...f, id } });
    return id;
  }

  const offset = '-07:00';
  function pageOf(id) {
    const { form: f, original, overrides } = own.get(id);
    const utc = (local) => new Date(`${local}${offset}`).toISOString().replace('.000', '');
    const minutes = (e) =>
      e.end ? Math.round((Date.parse(e.end) - Date.parse(e.start)) / 60000) : null;
    const events = f.events.map((e) => ({
      ...e,
      start: `${e.start}:00${offset}`,
      end: e.end ? `${e.end}:00${offset}` : null,
      startUTC: utc(e.start),
      endUTC: e.end ? utc(e.end) : null,
      minutes: minutes(e),
    }));
    return {
      events: events.map(window.standIn.moment),
      report: {
        ...f,
        events,
        downtimeMinutes: 40,
        downtimeAtLeast: false,
      },
      title: [{ s: f.title, hit: false }],
      sections: f.sections.map((s) => ({ heading: s.heading, html: `<p>${s.markdown}</p>` })),
      citation: f.title,
      embedded: false,
      original,
      overrides,
    };
  }

  const hit = ({ form: f }) => ({
    ...{ id: f.id, title: f.title, score: 1, partial: false },
    start: f.events[0] ? `${f.events[0].start}:00${offset}` : null,
    ...{ downtimeMinutes: 40, downtimeAtLeast: false },
    ...{ products: f.products, instances: f.instances, region: f.region, causes: f.causes },
    ...{ impact: 'partial', snippets: [] },
  });

  async function read(list) {
    ended = false;
    items = list;
    const total = list.length;
    for (let done = 1; done <= total; done += Math.max(1, Math.floor(total / 8))) {
      control.heard({ kind: 'importing', done, total, message: '', notices: [] });
      await new Promise((go) => setTimeout(go, control.imports.slow ?? 0));
      if (ended) {
        items = list.slice(0, done);
        break;
      }
    }
    return { items };
  }

  const methods = {
    ChooseFiles: () => control.imports.filesChosen,
    ChooseFolder: () => control.imports.folderChosen,
    ReadPages: () =>
      read(control.imports.many ? many(control.imports.many) : (control.imports.items ?? mixed())),
    ReadText: (text) =>
      read([
        item(0, {
          file: 'pasted text',
          findings: 2,
          worst: 'warning',
          ...(text.includes('empty') ? { status: 'rejected', reason: 'it has no text' } : {}),
        }),
      ]),
    CancelReading: () => void (ended = true),
    ReviewImport: (key) => ({
      item: of(key),
      page: lines(key),
      form: { ...form(key), id: '' },
      findings: findingsOf(of(key)),
      evidence: evidence(key),
      problems: control.imports.problems ?? [],
    }),
    CheckForm: check,
    AcceptImport: (key, f, replace) => {
      const one = of(key);
      if (one.duplicateOf && !replace)
        throw new Error(`file ${one.file}: it is a duplicate of ${one.duplicateOf}`);
      one.status = 'imported';
      one.id = file(
        { ...f, id: one.duplicateOf || form(key).id },
        { original: true, overrides: one.duplicateOf !== '' },
      );
      return one.id;
    },
    SkipImport: (key) => void (of(key).status = 'skipped'),
    AcceptClean: () => {
      for (const one of items) {
        if (one.status !== 'new' || one.worst === 'warning' || one.worst === 'error') continue;
        one.status = 'imported';
        one.id = file(form(one.key), { original: true });
      }
      return { items };
    },
    EndImport: () => void (items = []),
    Choices: () => ({
      products: [
        'Alma',
        'Higher-Ed Platform',
        'Primo',
        'Primo VE',
        'Summon',
        'campusM',
        'RefWorks',
      ],
      instances: ['NA01', 'NA02', 'NA05', 'EU00', 'EU01', 'EU02', 'AP01', 'AP02'],
      datacenters: ['Chicago', 'Amsterdam', 'Singapore'],
      zones: [
        'America/Chicago',
        'America/Los_Angeles',
        'America/New_York',
        'America/Toronto',
        'Asia/Singapore',
        'Europe/Amsterdam',
        'Europe/Berlin',
        'UTC',
      ],
    }),
    EditForm: async (id) => {
      if (own.has(id)) return own.get(id).form;
      const { report } = await known.Open(id, '');
      return {
        ...form(0),
        ...{ id, title: report.title, products: report.products, instances: report.instances },
        ...{ region: report.region, datacenter: report.datacenter, causes: report.causes },
        ...{
          source: report.source,
          sections: report.sections,
          discrepancies: report.discrepancies,
        },
        events: report.events.map((e) => ({
          ...e,
          start: e.start.slice(0, 16),
          end: e.end?.slice(0, 16) ?? '',
          fileStart: e.start,
          fileEnd: e.end ?? '',
        })),
      };
    },
    SaveForm: (id, f) => {
      const before = own.get(id);
      return file({ ...f, id }, before ?? { overrides: true });
    },
    DeleteReport: (id) => {
      deleted = [id, own.get(id)];
      own.delete(id);
    },
    UndoDelete: () => {
      own.set(...deleted);
      return deleted[0];
    },
    ShowInFolder: () => {},
    OpenOriginal: () => {},
  };

  if (spec.own === true) file(form(0), { original: true });
  const known = { Open: API.Open, Search: API.Search };
  for (const [name, run] of Object.entries(methods)) {
    API[name] = async (...args) => {
      control.calls.push([name, ...args]);
      const delay = typeof control.delay === 'function' ? control.delay(name, args) : control.delay;
      await new Promise((done) => setTimeout(done, delay));
      if (control.fail[name]) throw new Error(control.fail[name]);
      return structuredClone(await run(...args));
    };
  }
  API.Open = async (id, query) => (own.has(id) ? pageOf(id) : known.Open(id, query));
  API.Search = async (request) => {
    const answer = await known.Search(request);
    const mine = [...own.values()].map(hit);
    const rest = answer.hits.filter(({ id }) => !own.has(id));
    if (request.offset > 0) return answer;
    return {
      ...answer,
      total: answer.total + mine.length,
      hits: [...mine, ...rest].slice(0, request.limit),
    };
  };
}
