/** When something was changed, as people say it: the time where it was today, else the day. */
import { dateLabel } from '../lib/dates';

const two = (n: number) => String(n).padStart(2, '0');

export function changedAt(time: string, now = new Date()): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return 'at an unknown time';
  if (at.toDateString() === now.toDateString()) {
    return `today at ${two(at.getHours())}:${two(at.getMinutes())}`;
  }
  return dateLabel(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
}
