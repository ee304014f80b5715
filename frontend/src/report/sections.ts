/**
 * The order of reading: what happened, as a lead; what the cause was; what was promised; then
 * the details of the course. Sections that are not known keep their place at the end.
 */
import type { Page } from '../lib/types';

type Section = Page['sections'][number];

const order = ['summary', 'root cause', 'preventive measures', 'timeline'];

export function inReadingOrder(sections: readonly Section[]): Section[] {
  const rank = ({ heading }: Section) => {
    const at = order.indexOf(heading.toLowerCase());
    return at < 0 ? order.length : at;
  };
  return sections.filter(({ html }) => html.trim() !== '').toSorted((a, b) => rank(a) - rank(b));
}

/** The section that leads needs no heading to be seen. */
export function leads({ heading }: Section): boolean {
  return heading.toLowerCase() === 'summary';
}

/** The section with what was promised. */
export function promises({ heading }: Section): boolean {
  return heading.toLowerCase() === 'preventive measures';
}
