/** Opens the built page in Debian's Chromium with the stand-in for Go in it. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { readCorpus } from './corpus';
import { simpleBasket } from './stand-in-basket.js';
import { simpleMore } from './stand-in-more.js';
import { simpleSearch } from './stand-in-search.js';
import { simpleStatistics } from './stand-in-statistics.js';
import { standIn } from './stand-in.js';
import { terms } from './terms';

const corpus =
  process.env['RCA_CORPUS'] ?? new URL('../../../reports/corpus', import.meta.url).pathname;

export interface Setup {
  width?: number;
  height?: number;
  dark?: boolean;
  hash?: string;
  copies?: number;
  zone?: string;
  notices?: { file: string; line: number; message: string }[];
  settings?: Record<string, unknown>;
  /** Whether Go has a first answer ready when the page is fetched; else the page asks for it. */
  ready?: boolean;
  /** Changes the stand-in before the page starts. */
  steer?: string;
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
}

export async function openPage(
  browser: Browser,
  base: string,
  setup: Setup = {},
): Promise<Page & { troubles: string[] }> {
  const context = await browser.newContext({
    viewport: { width: setup.width ?? 1280, height: setup.height ?? 800 },
    colorScheme: setup.dark ? 'dark' : 'light',
    timezoneId: setup.zone ?? 'Europe/Amsterdam',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  const data = {
    reports: readCorpus(corpus),
    ...terms,
    copies: setup.copies ?? 1,
    notices: setup.notices ?? [],
    settings: {
      theme: 'system',
      dark: false,
      address: '',
      filterWidth: 0,
      listWidth: 0,
      filtersHidden: false,
      selected: [],
      collection: '',
      export: {
        ...{ format: '', files: '', order: '', rows: '', folder: '', bom: false },
        ...{ times: [], sections: [], reportColumns: null, eventColumns: null },
      },
      statistics: {
        ...{ per: '', by: '', measure: '', part: '', every: '' },
        ...{ target: 0, rolling: false },
      },
      zone: '',
      folded: ['datacenter', 'year', 'moment'],
      singleKeysOff: false,
      recentQueries: [],
      ...setup.settings,
    },
  };
  const install = `(${standIn.toString()})(${JSON.stringify(data)}, ${simpleSearch.toString()}, ${simpleMore.toString()}, ${simpleBasket.toString()}, ${simpleStatistics.toString()})`;
  await page.addInitScript(`${install};${setup.steer ?? ''}`);
  const script = setup.ready ? 'window.opening = window.standIn.opening()' : '';
  await page.route('**/start.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
  await page.route('**/export-preview.html*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Reports</title><h1>Reports</h1>' }),
  );
  await page.goto(`${base}/${setup.hash ?? ''}`);
  return Object.assign(page, { troubles });
}

/** The calls that the page made to Go, by name. */
export function calls(page: Page, name: string): Promise<unknown[][]> {
  return page.evaluate(
    (wanted) =>
      (window as unknown as { standIn: { calls: unknown[][] } }).standIn.calls
        .filter(([called]) => called === wanted)
        .map(([, ...rest]) => rest),
    name,
  );
}
