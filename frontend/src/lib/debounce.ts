/** A function that runs once its calls have paused; `flush` runs a waiting call at once. */
export interface Debounced {
  (): void;
  flush(): void;
  cancel(): void;
}

export function debounce(run: () => void, pause: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const fire = () => {
    cancel();
    run();
  };
  const debounced = () => {
    cancel();
    timer = setTimeout(fire, pause);
  };
  return Object.assign(debounced, {
    cancel,
    flush: () => {
      if (timer !== undefined) fire();
    },
  });
}
