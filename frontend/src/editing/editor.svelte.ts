/** A report that is edited: from its file into a form, and back. */
import { reasonOf } from '../lib/api';
import type { Choices } from '../lib/import-types';
import type { LibraryApi } from '../lib/library-api';
import { loading, type Status } from '../lib/status';
import { FormState } from './form.svelte';

type Ask = Pick<LibraryApi, 'editForm' | 'checkForm' | 'saveForm' | 'choices'>;

const noChoices: Choices = { products: [], instances: [], datacenters: [], zones: [] };

export class Editor {
  form: Status<FormState> = $state.raw(loading);
  choices: Choices = $state.raw(noChoices);
  busy = $state(false);
  /** Why the report could not be saved, or empty. */
  failure = $state('');

  constructor(
    readonly id: string,
    private readonly api: Ask,
  ) {}

  get dirty(): boolean {
    return this.form.kind === 'success' && this.form.data.dirty;
  }

  async read(): Promise<void> {
    this.form = loading;
    void this.#loadChoices();
    try {
      const form = await this.api.editForm(this.id);
      const data = new FormState(form, (value) => this.api.checkForm(value, false));
      this.form = { kind: 'success', data };
    } catch (thrown) {
      this.form = { kind: 'error', message: reasonOf(thrown) };
    }
  }

  /** Writes the report; its id now, or null when the form has problems or it did not work. */
  async save(): Promise<string | null> {
    if (this.busy || this.form.kind !== 'success') return null;
    const form = this.form.data;
    this.busy = true;
    this.failure = '';
    try {
      const problems = await form.check();
      if (problems === null || form.problems.length > 0) return null;
      return await this.api.saveForm(this.id, form.value);
    } catch (thrown) {
      this.failure = reasonOf(thrown);
      return null;
    } finally {
      this.busy = false;
    }
  }

  async #loadChoices(): Promise<void> {
    try {
      this.choices = await this.api.choices();
    } catch {
      // Without proposals the fields take what is typed.
    }
  }
}
