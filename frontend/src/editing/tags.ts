/** Values of a list as they are typed: several at once, known ones as they are usually written. */

export function withTags(
  tags: readonly string[],
  text: string,
  known: readonly string[],
): string[] {
  const next = [...tags];
  for (const typed of text.split(/[,;\n]/)) {
    const tag = typed.trim().replace(/\s+/g, ' ');
    if (tag === '') continue;
    const same = (other: string) => plain(other) === plain(tag);
    if (!next.some(same)) next.push(known.find(same) ?? tag);
  }
  return next;
}

export function withoutTag(tags: readonly string[], index: number): string[] {
  return tags.filter((_, i) => i !== index);
}

/** A value at another place of the list; what lies between moves by one. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(to, 0, one);
  return next;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s-]/g, '');
}
