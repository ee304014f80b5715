/** A function that runs at once, then at most once in a while; the last call is never lost. */
export function throttle(run: () => void, pause: number): () => void {
  let resting = false;
  let called = false;
  const fire = () => {
    resting = true;
    called = false;
    run();
    setTimeout(() => {
      resting = false;
      if (called) fire();
    }, pause);
  };
  return () => {
    if (resting) called = true;
    else fire();
  };
}
