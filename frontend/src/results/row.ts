/** What a row of the list says about its report. */
import { dateLabel } from '../lib/dates';
import type { Hit } from '../lib/types';
import { capitalise, shortList } from '../lib/words';

const platform = 'Higher-Ed Platform';

/** Products and instances. The platform below a product goes without saying. */
export function where(hit: Pick<Hit, 'products' | 'instances' | 'region'>): string {
  const products = hit.products.filter((name) => name !== platform);
  const named = products.length > 0 ? products : hit.products;
  const places = hit.instances.length > 0 ? shortList(hit.instances, 4) : hit.region;
  return [shortList(named, 3), places].filter((text) => text !== '').join(', ');
}

/** The date, unless the title says it: most published titles do. */
export function dateBeside(hit: Pick<Hit, 'title' | 'start'>): string {
  const day = hit.start?.slice(0, 10) ?? '';
  return day === '' || hit.title.includes(day.slice(0, 4)) ? '' : dateLabel(day);
}

/** The section a passage is from; "preventive measures" is long for its place. */
export function sectionName(section: string): string {
  const name = section.toLowerCase().startsWith('preventive') ? 'measures' : section;
  return capitalise(name);
}
