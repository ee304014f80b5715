/** Short messages that something was done, or could not be. They go by themselves. */
export interface Toast {
  id: number;
  text: string;
  kind: 'done' | 'failed';
}

const showFor = { done: 6_000, failed: 12_000 };

export class Toasts {
  list: readonly Toast[] = $state.raw([]);
  #next = 1;

  done(text: string): void {
    this.#add(text, 'done');
  }

  failed(text: string): void {
    this.#add(text, 'failed');
  }

  remove(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  #add(text: string, kind: Toast['kind']): void {
    const id = this.#next++;
    this.list = [...this.list.slice(-2), { id, text, kind }];
    setTimeout(() => this.remove(id), showFor[kind]);
  }
}
