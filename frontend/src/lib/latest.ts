/**
 * Numbers requests so that only the newest is heard: an answer that arrives after a newer
 * request was sent is dropped, whether it succeeded or failed.
 */
export class Latest {
  #number = 0;

  /** Resolves to true when the answer was delivered, false when it came too late. */
  async run<T>(
    request: Promise<T>,
    deliver: (answer: T) => void,
    fail: (thrown: unknown) => void,
  ): Promise<boolean> {
    const number = ++this.#number;
    try {
      const answer = await request;
      if (number !== this.#number) return false;
      deliver(answer);
    } catch (thrown) {
      if (number !== this.#number) return false;
      fail(thrown);
    }
    return true;
  }

  /** Drops whatever is still on its way. */
  cancel(): void {
    this.#number++;
  }
}
