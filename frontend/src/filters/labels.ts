/** How fields and values of filters read. Causes and impacts are ids; Go gives their words. */
import type { FacetField, Field } from '../address/view';
import type { Start, Term } from '../lib/types';
import { capitalise } from '../lib/words';

export const fieldLabels: Readonly<Record<Field, string>> = {
  product: 'Product',
  cause: 'Cause',
  region: 'Region',
  instance: 'Instance',
  impact: 'Impact',
  duration: 'Duration',
  year: 'Year',
  datacenter: 'Data center',
  hours: 'Hours',
  weekday: 'Weekday',
};

/** The values of a field, as they are spoken of. */
export const fieldPlurals: Readonly<Record<FacetField, { one: string; many: string }>> = {
  product: { one: 'a product', many: 'products' },
  cause: { one: 'a cause', many: 'causes' },
  region: { one: 'a region', many: 'regions' },
  instance: { one: 'an instance', many: 'instances' },
  impact: { one: 'an impact', many: 'impacts' },
  duration: { one: 'a duration', many: 'durations' },
  year: { one: 'a year', many: 'years' },
  datacenter: { one: 'a data center', many: 'data centers' },
};

/** Working hours are those of reports.WorkingHours: Monday to Friday, 08:00 to 18:00. */
export const hoursLabels: Readonly<Record<string, string>> = {
  working: 'In working hours',
  outside: 'Outside working hours',
};

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

export class Labels {
  #causes: ReadonlyMap<string, Term>;
  #impacts: ReadonlyMap<string, Term>;

  constructor(start?: Pick<Start, 'causes' | 'impacts'>) {
    this.#causes = byId(start?.causes ?? []);
    this.#impacts = byId(start?.impacts ?? []);
  }

  cause(id: string): string {
    return this.#causes.get(id.toLowerCase())?.label ?? id;
  }

  impact(id: string): string {
    return this.#impacts.get(id.toLowerCase())?.label ?? id;
  }

  value(field: string, value: string): string {
    if (field === 'cause') return this.cause(value);
    if (field === 'impact') return this.impact(value);
    if (field === 'weekday') return capitalise(value);
    if (field === 'hours') return hoursLabels[value.toLowerCase()] ?? value;
    return value;
  }

  /** What a value covers, for those that need saying. */
  description(field: string, value: string): string | undefined {
    const terms = field === 'cause' ? this.#causes : field === 'impact' ? this.#impacts : undefined;
    return terms?.get(value.toLowerCase())?.description || undefined;
  }
}

function byId(terms: readonly Term[]): Map<string, Term> {
  return new Map(terms.map((term) => [term.id, term]));
}
