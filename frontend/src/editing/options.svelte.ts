/** The list under a field that proposes values: which fit what was typed, and which is active. */

export interface Option {
  value: string;
  label: string;
  /** More about the value, in a second line; may be empty. */
  detail: string;
}

export function plainOptions(values: readonly string[]): Option[] {
  return values.map((value) => ({ value, label: value, detail: '' }));
}

/** How many are shown; the rest comes with a letter more. */
const most = 60;

/** Those that begin like the text, then those with a word that does, then those that contain it. */
export function matching(options: readonly Option[], typed: string): Option[] {
  const text = plain(typed);
  if (text === '') return options.slice(0, most);
  const ranks: Option[][] = [[], [], []];
  for (const option of options) {
    const at = rank(plain(option.label), plain(option.value), text);
    ranks[at]?.push(option);
  }
  return ranks.flat().slice(0, most);
}

function rank(label: string, value: string, text: string): number {
  if (label.startsWith(text) || value.startsWith(text)) return 0;
  if (label.includes(` ${text}`) || value.includes(`/${text}`)) return 1;
  return label.includes(text) || value.includes(text) ? 2 : -1;
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll('_', ' ');
}

export class Chooser {
  open = $state(false);
  active = $state(-1);
  typed = $state('');
  readonly options = $derived.by(() => matching(this.all(), this.typed));

  constructor(private readonly all: () => readonly Option[]) {}

  /** Proposes what fits a text; the first is active only where nothing else can be meant. */
  type(text: string, first = false): void {
    this.typed = text;
    this.open = this.options.length > 0;
    this.active = first && this.options.length > 0 ? 0 : -1;
  }

  move(by: 1 | -1): void {
    const { length } = this.options;
    if (length === 0) return;
    this.open = true;
    this.active = (this.active + by + (this.active < 0 && by < 0 ? 1 : 0) + length) % length;
  }

  get chosen(): Option | undefined {
    return this.open ? this.options[this.active] : undefined;
  }

  /** The proposal, where the list has one alone. */
  get only(): Option | undefined {
    return this.open && this.options.length === 1 ? this.options[0] : undefined;
  }

  close(): void {
    this.open = false;
    this.active = -1;
  }
}
