/**
 * A report while it is edited: its values as they are typed, what Go says of them, what was
 * noticed in the page they come from, and whether anything differs from how it began.
 */
import { debounce } from '../lib/debounce';
import type { FieldEvidence, Finding, Form, FormEvent, FormProblem } from '../lib/import-types';
import { Latest } from '../lib/latest';
import { readTime, shownTime } from './clock';
import { eventField, fieldKey, shownAt } from './fields';

/** An event as it is typed. Its number in the page stays with it when others come and go. */
export interface EventDraft extends Omit<FormEvent, 'start' | 'end'> {
  key: number;
  origin: number | null;
  start: string;
  end: string;
  endUnknown: boolean;
}

/** What a form is given besides its values. */
export interface Said {
  problems?: readonly FormProblem[];
  findings?: readonly Finding[];
  evidence?: readonly FieldEvidence[];
}

type Check = (form: Form) => Promise<FormProblem[]>;

const pause = 250;

export class FormState {
  readonly id: string;
  readonly version: string;
  title = $state('');
  products: string[] = $state.raw([]);
  instances: string[] = $state.raw([]);
  region = $state('');
  datacenter = $state('');
  causes: string[] = $state.raw([]);
  events: EventDraft[] = $state([]);
  published = $state('');
  updated = $state('');
  source = $state('');
  discrepancies: { key: number; text: string }[] = $state([]);
  sections: { heading: string; markdown: string }[] = $state([]);

  /** What Go says of the form. */
  said: readonly FormProblem[] = $state.raw([]);
  readonly problems = $derived.by(() => [...this.#unfinished(), ...this.said]);
  /** Why Go could not check the form, or empty. */
  trouble = $state('');
  /** The field under the pointer, and the one with the focus. */
  hovered = $state('');
  focused = $state('');

  readonly findings: readonly Finding[];
  readonly evidence: readonly FieldEvidence[];
  readonly value: Form = $derived.by(() => this.#form());
  readonly dirty = $derived.by(() => JSON.stringify(this.value) !== this.#began);

  #began: string;
  #first: number;
  #next = 0;
  #checks = new Latest();
  #later = debounce(() => void this.check(), pause);

  constructor(
    form: Form,
    private readonly ask: Check,
    { problems = [], findings = [], evidence = [] }: Said = {},
  ) {
    this.id = form.id;
    this.version = form.version;
    Object.assign(this, {
      title: form.title,
      products: form.products,
      instances: form.instances,
      region: form.region,
      datacenter: form.datacenter,
      causes: form.causes,
      published: form.published,
      updated: form.updated,
      source: form.source,
    });
    this.events = form.events.map((event, origin) => this.#draft(event, origin));
    this.#first = form.events.length;
    this.discrepancies = form.discrepancies.map((text) => ({ key: this.#next++, text }));
    this.sections = form.sections.map((section) => ({ ...section }));
    this.said = problems;
    this.findings = findings;
    this.evidence = evidence;
    this.#began = JSON.stringify(this.#form());
  }

  /** A value changed: Go is asked once changes have paused. */
  changed(): void {
    this.#later();
  }

  /** Asks Go now; resolves to the problems, or null where that did not work. */
  async check(): Promise<readonly FormProblem[] | null> {
    this.#later.cancel();
    let answered = false;
    await this.#checks.run(
      this.ask(this.value),
      (problems) => {
        this.said = problems;
        this.trouble = '';
        answered = true;
      },
      (thrown) => {
        this.trouble = thrown instanceof Error ? thrown.message : String(thrown);
      },
    );
    return answered ? this.problems : null;
  }

  /** From now on this is how the form began. */
  settle(): void {
    this.#later.cancel();
    this.#began = JSON.stringify(this.value);
  }

  addEvent(): void {
    const last = this.events.at(-1);
    const like = { zone: last?.zone ?? '', impact: last?.impact ?? 'unknown' };
    const fresh = { start: '', end: '', stated: '', fileStart: '', fileEnd: '' };
    this.events.push(this.#draft({ ...fresh, ...like }, null, false));
  }

  removeEvent(key: number): void {
    this.events = this.events.filter((event) => event.key !== key);
  }

  addDiscrepancy(): void {
    this.discrepancies.push({ key: this.#next++, text: '' });
  }

  removeDiscrepancy(key: number): void {
    this.discrepancies = this.discrepancies.filter((one) => one.key !== key);
  }

  /** What Go says of a field now. */
  problemsOf(field: string): string[] {
    return this.problems
      .filter(({ field: name }) => this.#place(name) === fieldKey(field))
      .map(({ message }) => message);
  }

  /** What was noticed of a field in the page. */
  findingsOf(field: string): Finding[] {
    return this.findings.filter(({ field: name }) => this.#placeInPage(name) === fieldKey(field));
  }

  evidenceOf(field: string): FieldEvidence[] {
    return this.evidence.filter(({ field: name }) => this.#placeInPage(name) === fieldKey(field));
  }

  /** Why a field has its value, as far as that is said. */
  reasonsOf(field: string): string[] {
    const reasons = this.evidenceOf(field).map(({ why }) => why);
    return [...new Set(reasons)].filter((why) => why !== '');
  }

  /**
   * The field whose evidence is shown for another: the parts of an event were often read from one
   * phrase, which stands with its start.
   */
  sourceOf(field: string): string {
    const event = eventField(field);
    if (!event || event.part === '' || this.evidenceOf(field).length > 0) return field;
    const whole = `events[${event.index}]`;
    return this.evidenceOf(`${whole}.start`).length > 0 ? `${whole}.start` : whole;
  }

  /** The field of the form that evidence belongs to now; empty when its event was removed. */
  place(name: string): string {
    return this.#placeInPage(name) ?? '';
  }

  #place(name: string): string {
    return shownAt(name, this.events.length, this.#headings);
  }

  /** Names in the page count the events that were there at first. */
  #placeInPage(name: string): string | null {
    const event = eventField(name);
    if (!event) return this.#place(name);
    const now = this.events.findIndex(({ origin }) => origin === event.index);
    // A finding may name an event that was left out; one that was removed has nothing to say.
    if (now < 0) return event.index < this.#first ? null : 'events';
    return this.#place(event.part === '' ? `events[${now}]` : `events[${now}].${event.part}`);
  }

  get #headings(): string[] {
    return this.sections.map(({ heading }) => heading);
  }

  /** An end that is neither there nor said to be unknown: a form cannot tell Go so. */
  #unfinished(): FormProblem[] {
    return this.events.flatMap(({ end, endUnknown }, i) =>
      endUnknown || end.trim() !== ''
        ? []
        : [
            {
              field: `events[${i}].end`,
              message: 'Write when it ended, or say that nobody knows.',
            },
          ],
    );
  }

  #draft(event: FormEvent, origin: number | null, endUnknown = event.end === ''): EventDraft {
    return {
      ...event,
      key: this.#next++,
      origin,
      start: shownTime(event.start),
      end: shownTime(event.end),
      endUnknown,
    };
  }

  #form(): Form {
    return {
      id: this.id,
      title: this.title.trim(),
      products: [...this.products],
      instances: [...this.instances],
      region: this.region,
      datacenter: this.datacenter.trim(),
      causes: [...this.causes],
      events: this.events.map((event) => {
        const start = readTime(event.start);
        return {
          start,
          end: event.endUnknown ? '' : readTime(event.end, start),
          zone: event.zone.trim(),
          stated: event.stated.trim(),
          impact: event.impact,
          fileStart: event.fileStart,
          fileEnd: event.fileEnd,
        };
      }),
      published: this.published.trim(),
      updated: this.updated.trim(),
      source: this.source.trim(),
      discrepancies: this.discrepancies.map(({ text }) => text.trim()).filter((t) => t !== ''),
      sections: this.sections.map((section) => ({ ...section })),
      version: this.version,
    };
  }
}
