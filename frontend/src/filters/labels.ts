/** How fields and values of filters read. Causes and impacts are ids; Go gives their words. */
import type { Field } from '../address/view';
import type { Start, Term } from '../lib/types';

export const fieldLabels: Readonly<Record<Field, string>> = {
  product: 'Product',
  cause: 'Cause',
  region: 'Region',
  instance: 'Instance',
  impact: 'Impact',
  duration: 'Duration',
  year: 'Year',
  datacenter: 'Data center',
};

/** The values of a field, as they are spoken of. */
export const fieldPlurals: Readonly<Record<Field, { one: string; many: string }>> = {
  product: { one: 'a product', many: 'products' },
  cause: { one: 'a cause', many: 'causes' },
  region: { one: 'a region', many: 'regions' },
  instance: { one: 'an instance', many: 'instances' },
  impact: { one: 'an impact', many: 'impacts' },
  duration: { one: 'a duration', many: 'durations' },
  year: { one: 'a year', many: 'years' },
  datacenter: { one: 'a data center', many: 'data centers' },
};

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
