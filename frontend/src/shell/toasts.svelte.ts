/** Short messages that something was done, or could not be. They go by themselves. */
export interface Toast {
  id: number;
  text: string;
  kind: 'done' | 'failed';
  /** What can be done about it, as long as it is shown. */
  actions: readonly ToastAction[];
}

export interface ToastAction {
  label: string;
  run: () => void;
}

const showFor = { done: 6_000, failed: 12_000, action: 20_000 };

export class Toasts {
  list: readonly Toast[] = $state.raw([]);
  #next = 1;

  /** Its number, to take it away before it goes. */
  done(text: string, ...actions: ToastAction[]): number {
    return this.#add(text, 'done', actions);
  }

  failed(text: string): void {
    this.#add(text, 'failed');
  }

  remove(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  #add(text: string, kind: Toast['kind'], actions: ToastAction[] = []): number {
    const id = this.#next++;
    this.list = [...this.list.slice(-2), { id, text, kind, actions }];
    setTimeout(() => this.remove(id), showFor[actions.length > 0 ? 'action' : kind]);
    return id;
  }
}
