/** Puts the focus where the first problem of a form is; false where there is none to be seen. */
export function focusFirstProblem(root: ParentNode): boolean {
  const fields = [...root.querySelectorAll<HTMLElement>('[data-problem]')];
  // A field may lie in another; the inner one says more.
  const field = fields.find((one) => !fields.some((other) => other !== one && one.contains(other)));
  if (!field) return false;
  field.scrollIntoView({ block: 'nearest' });
  focusIn(field);
  return true;
}

/** Puts the focus into a field: what is marked wrong first, then anything to type in. */
export function focusIn(field: HTMLElement): void {
  const control =
    field.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    field.querySelector<HTMLElement>('input, select, textarea') ??
    field.querySelector<HTMLElement>('button') ??
    field;
  control.focus();
}
