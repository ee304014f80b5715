/** Reads the reports of the corpus for the stand-in: just enough of YAML for their front matter. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RawEvent {
  start: string;
  end: string | null;
  zone: string;
  stated: string;
  impact: string;
}

export interface RawReport {
  id: string;
  title: string;
  products: string[];
  instances: string[];
  region: string;
  datacenter: string;
  causes: string[];
  events: RawEvent[];
  published: string;
  updated: string;
  source: string;
  discrepancies: string[];
  sections: { heading: string; markdown: string }[];
}

export function readCorpus(folder: string): RawReport[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')));
}

function parse(text: string): RawReport {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const one = (key: string) => unquote(new RegExp(`^${key}: (.*)$`, 'm').exec(head)?.[1] ?? '');
  const list = (key: string) => {
    const inside = /^\[(.*)\]$/.exec(one(key))?.[1] ?? '';
    return inside === '' ? [] : inside.split(',').map((value) => unquote(value.trim()));
  };
  const block = (key: string) =>
    new RegExp(`^${key}:\\n((?: {2}.*\\n?)*)`, 'm').exec(`${head}\n`)?.[1] ?? '';
  const events = block('events')
    .split(/^ {2}- /m)
    .filter((event) => event.trim() !== '')
    .map((event) => {
      const of = (key: string) =>
        unquote(new RegExp(`^ *${key}: (.*)$`, 'm').exec(event)?.[1] ?? '');
      return {
        start: of('start'),
        end: of('end') || null,
        zone: of('zone'),
        stated: of('stated'),
        impact: of('impact'),
      };
    });
  return {
    id: one('id'),
    title: one('title'),
    products: list('products'),
    instances: list('instances'),
    region: one('region'),
    datacenter: one('datacenter'),
    causes: list('causes'),
    events,
    published: one('published'),
    updated: one('updated'),
    source: one('source'),
    discrepancies: [...block('discrepancies').matchAll(/^ {2}- (.*)$/gm)].map((m) =>
      unquote(m[1] ?? ''),
    ),
    sections: body
      .split(/^## /m)
      .slice(1)
      .map((part) => {
        const [heading = '', ...lines] = part.split('\n');
        return { heading: heading.trim(), markdown: lines.join('\n').trim() };
      }),
  };
}

function unquote(value: string): string {
  return value.startsWith('"') ? (JSON.parse(value) as string) : value;
}
