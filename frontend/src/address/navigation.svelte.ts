/**
 * Keeps the view and the address together. Typing replaces the entry in the history, choosing
 * adds one. Replacing waits for a pause: WebKit refuses more than a hundred changes of the
 * history in half a minute, and a quick typist makes more.
 */
import { debounce } from '../lib/debounce';
import { readAddress, writeAddress } from './address';
import type { View } from './view';

type Changed = (now: View, before: View) => void;

export class Navigation {
  view: View = $state.raw(readAddress(location.hash));
  #changed: Changed = () => {};
  #write = debounce(() => this.#put('replaceState'), 350);

  /** Starts listening to back and forward. */
  follow(changed: Changed): () => void {
    this.#changed = changed;
    const moved = () => {
      this.#write.cancel();
      this.#set(readAddress(location.hash));
    };
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }

  /** Restores an address from the last session, without a way back to the empty one. */
  restore(hash: string): void {
    this.view = readAddress(hash);
    this.#put('replaceState');
  }

  /** A change on the way to somewhere, such as a letter typed. */
  replace(patch: Partial<View>): void {
    this.#set({ ...this.view, ...patch });
    this.#write();
  }

  /** A choice that back undoes. */
  add(patch: Partial<View>): void {
    const next = { ...this.view, ...patch };
    if (writeAddress(next) === writeAddress(this.view)) return;
    this.#write.flush();
    this.#set(next);
    this.#put('pushState');
  }

  get address(): string {
    return writeAddress(this.view);
  }

  #set(view: View): void {
    const before = this.view;
    this.view = view;
    this.#changed(view, before);
  }

  #put(how: 'pushState' | 'replaceState'): void {
    try {
      history[how](null, '', this.address || location.pathname + location.search);
    } catch {
      // The engine limits how often the history changes. The view itself has changed already.
    }
  }
}
