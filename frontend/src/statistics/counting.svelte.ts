/**
 * What is counted over the reports found. The last answer stays on the screen until the next one is
 * there; one that comes too late is dropped.
 */
import { reasonOf } from '../lib/api';
import { Latest } from '../lib/latest';
import { loading, none, type Status } from '../lib/status';

export class Counting<Request, Answer> {
  status: Status<Answer> = $state.raw(none);
  answer: Answer | null = $state.raw(null);

  #latest = new Latest();
  #asked: Request | undefined;

  constructor(private readonly count: (request: Request) => Promise<Answer>) {}

  ask(request: Request): void {
    this.#asked = request;
    this.status = loading;
    void this.#latest.run(
      this.count(request),
      (data) => {
        this.answer = data;
        this.status = { kind: 'success', data };
      },
      (thrown) => (this.status = { kind: 'error', message: reasonOf(thrown) }),
    );
  }

  again(): void {
    if (this.#asked !== undefined) this.ask(this.#asked);
  }
}
