/**
 * The list under the search box. It is asked for at once at every letter, one question at a time:
 * while Go thinks about one, only the newest text waits. Nothing ever waits for the list, and a
 * failure to suggest is not worth a word.
 */
import type { Api } from '../lib/api';
import type { Suggestion } from '../lib/types';
import { grouped, type Group } from './groups';

/** How many recent searches an empty box offers. */
export const mostRecent = 8;

interface Question {
  text: string;
  caret: number;
}

export class Suggestions {
  /** What stands before the caret: the list is for that. */
  typed = $state('');
  groups: readonly Group[] = $state.raw([]);
  /** The option that keys have moved to, or -1: the text itself. */
  active = $state(-1);
  readonly options = $derived(this.groups.flatMap(({ options }) => options));
  readonly open = $derived.by(() => this.#wanted && this.options.length > 0);

  #wanted = $state(false);
  #next: Question | null = null;
  #asking = false;

  constructor(
    private readonly api: Pick<Api, 'suggest'>,
    /** The recent searches, newest first. */
    private readonly recent: () => readonly string[],
  ) {}

  /** Something was typed. */
  type(text: string, caret: number): void {
    if (text.trim() === '') return this.offer();
    this.#wanted = true;
    this.#next = { text, caret };
    if (!this.#asking) void this.#ask();
  }

  /** Nothing is typed: offers the recent searches. */
  offer(): void {
    this.#wanted = true;
    this.#next = null;
    this.#show('', this.recent().slice(0, mostRecent).map(asSuggestion));
  }

  /** An answer on its way will not open the list again. */
  close(): void {
    this.#wanted = false;
    this.#next = null;
    this.active = -1;
  }

  /** Through the options and the text itself, round and round. */
  move(by: 1 | -1): void {
    const places = this.options.length + 1;
    this.active = ((this.active + 1 + by + places) % places) - 1;
  }

  chosen(): Suggestion | undefined {
    return this.options[this.active]?.suggestion;
  }

  /** A recent search was forgotten: the others keep their order, the keys their place. */
  drop(query: string): void {
    const left = this.options.map(({ suggestion }) => suggestion).filter((s) => s.query !== query);
    const active = Math.min(this.active, left.length - 1);
    this.#show(this.typed, left);
    this.active = active;
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    while (this.#next) {
      const asked = this.#next;
      const list = await this.api.suggest(asked.text, asked.caret).catch(() => []);
      if (this.#next !== asked) continue; // Something newer was typed, or nothing is wanted.
      this.#next = null;
      this.#show(asked.text.slice(0, asked.caret), list);
    }
    this.#asking = false;
  }

  #show(typed: string, list: readonly Suggestion[]): void {
    const known = new Set(this.recent());
    this.typed = typed;
    this.groups = grouped(list.filter((s) => s.kind !== 'recent' || known.has(s.query)));
    this.active = -1;
  }
}

function asSuggestion(query: string): Suggestion {
  return { kind: 'recent', label: query, detail: '', field: '', value: '', query, rest: '' };
}
