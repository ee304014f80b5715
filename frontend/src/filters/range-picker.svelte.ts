/**
 * Choosing a range of bars: a click or Enter chooses one, a sweep of the pointer or Shift with the
 * arrows several. Choosing what is chosen already clears it.
 */
import { clamp } from '../shell/columns';
import { commanding, rove, type Press } from '../shell/rove';
import { sweep, type Bar } from './histogram';

export interface DateRange {
  from: string;
  to: string;
}

interface Source {
  bars: () => readonly Bar[];
  chosen: () => DateRange;
  choose: (range: DateRange) => void;
}

const everything: DateRange = { from: '', to: '' };

export class RangePicker {
  /** The bars between which a sweep is under way. */
  swept: { from: number; to: number } | null = $state.raw(null);
  #active = $state(0);
  #anchor: number | null = null;
  readonly #last = $derived.by(() => Math.max(0, this.source.bars().length - 1));
  /** The bar that has the place in the tab order. */
  readonly active = $derived(clamp(this.#active, 0, this.#last));
  /** What is chosen, or would be if the sweep ended now. */
  readonly range = $derived.by(() =>
    this.swept ? sweep(this.source.bars(), this.swept.from, this.swept.to) : this.source.chosen(),
  );

  constructor(private readonly source: Source) {}

  focus(bar: number): void {
    this.#active = bar;
  }

  press(bar: number): void {
    this.swept = { from: bar, to: bar };
  }

  drag(bar: number): void {
    if (this.swept) this.swept = { from: this.swept.from, to: bar };
  }

  release(): void {
    if (!this.swept) return;
    const { from, to } = this.swept;
    this.#active = to;
    this.#end();
    this.choose(from, to);
  }

  cancel(): void {
    this.#end();
  }

  choose(a: number, b: number): void {
    const range = sweep(this.source.bars(), a, b);
    const chosen = this.source.chosen();
    const again = range.from === chosen.from && range.to === chosen.to;
    this.source.choose(again ? everything : range);
  }

  /** Returns whether the key meant something here. */
  key(event: Press & Pick<KeyboardEvent, 'shiftKey'>): boolean {
    const { key } = event;
    if (commanding(event)) return false;
    const to = rove(event, [0, this.active], [1, this.#last + 1]);
    if (to) this.#move(to[1], event.shiftKey);
    else if (key === 'Enter' || key === ' ') this.#settle();
    else if (key === 'Escape') return this.#escape();
    else return false;
    return true;
  }

  #move(bar: number, extending: boolean): void {
    if (extending) this.#anchor ??= this.active;
    else this.#anchor = null;
    this.#active = bar;
    this.swept = this.#anchor === null ? null : { from: this.#anchor, to: bar };
  }

  #settle(): void {
    const { active } = this;
    const from = this.#anchor ?? active;
    this.#end();
    this.choose(from, active);
  }

  #escape(): boolean {
    const { from, to } = this.source.chosen();
    if (!this.swept && from === '' && to === '') return false;
    if (!this.swept) this.source.choose(everything);
    this.#end();
    return true;
  }

  #end(): void {
    this.swept = null;
    this.#anchor = null;
  }
}
