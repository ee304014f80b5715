/**
 * One rule for a focus that gets lost: when what had it is gone a frame later, and nobody took the
 * focus, it goes to the nearest place that is still there. That is what stands where it stood, or
 * the home of the pane it was in. What lies over the window for a while (a dialog, a message) stands
 * behind what had the focus before it.
 */

/** A place around what had the focus, and at which of its children that was. */
interface Place {
  element: Element;
  at: number;
}

const over = '[role="dialog"], [role="alertdialog"], [role="menu"], [data-over]';
/** What holds several panes: the nearest thing in it may be far away, so only their homes count. */
const wide = 'main, :has(> main), :has(> main) > header';
/** Beyond it there is nothing to come home to. */
const outermost = ':has(> main)';
/** Where the keyboard belongs in a pane: the row of a list, or what a pane names. */
const homes = '[data-row][tabindex="0"], [data-home]';
const stops = 'a[href], button, input, select, textarea, [tabindex]';

function reachable(element: Element): boolean {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false;
  if (!element.isConnected || element.matches(':disabled') || element.closest('[inert]')) {
    return false;
  }
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
}

function canHaveFocus(element: Element): element is HTMLElement {
  return element.matches(stops) && (element as HTMLElement).tabIndex >= 0 && reachable(element);
}

/** The places around an element, the innermost first, and then those of what had the focus before. */
export function placesOf(element: Element, before: readonly Place[]): Place[] {
  const places: Place[] = [{ element, at: 0 }];
  for (let child = element; child.parentElement && !child.matches(over);) {
    const parent = child.parentElement;
    places.push({ element: parent, at: [...parent.children].indexOf(child) });
    child = parent;
  }
  const last = places.at(-1)?.element;
  if (!last?.matches(over)) return places;
  const known = before.findIndex((place) => place.element === last);
  return [...places, ...before.slice(known + 1).filter((place) => place.element.isConnected)];
}

/** The nearest of the children that can have the focus, those after the place before the others. */
function beside({ element, at }: Place): HTMLElement | undefined {
  const inside = (child: Element) => [child, ...child.querySelectorAll(stops)].filter(canHaveFocus);
  const children = [...element.children];
  const nearest = [...children.slice(at), ...children.slice(0, at).reverse()];
  return nearest.flatMap(inside)[0];
}

/** Where the focus goes from the places where it was. */
export function homeFrom(places: readonly Place[]): HTMLElement | undefined {
  for (const place of places) {
    const { element } = place;
    if (!element.isConnected) continue;
    if (canHaveFocus(element)) return element;
    const home = [...element.querySelectorAll<HTMLElement>(homes)].find(reachable);
    const found = home ?? (element.matches(wide) ? undefined : beside(place));
    if (found || element.matches(outermost)) return found;
  }
  return undefined;
}

/** Watches the focus of the page; `last` takes it where no place is left. */
export function watchFocus(last: () => void): () => void {
  let held: Element | null = null;
  let places: Place[] = [];
  let moving = false;
  let frame = 0;

  function take() {
    // Not what the event is about: a dialog may have taken the focus back before it came here.
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return;
    held = activeElement;
    // Where the rule has put it says nothing of where the user was.
    if (!moving) places = placesOf(activeElement, places);
  }

  function check() {
    frame = 0;
    if (document.activeElement !== document.body || !held) return;
    const left = reachable(held); // to nowhere, as with a press beside everything
    held = null;
    if (left) return;
    moving = true;
    const home = homeFrom(places);
    if (home) home.focus({ preventScroll: true });
    else last();
    moving = false;
  }

  const later = () => (frame ||= requestAnimationFrame(check));
  const gone = new MutationObserver(() => held && !held.isConnected && later());
  gone.observe(document.body, { childList: true, subtree: true });
  const ends = new AbortController();
  document.addEventListener('focusin', take, { signal: ends.signal });
  document.addEventListener('focusout', later, { signal: ends.signal });
  take();
  return () => {
    ends.abort();
    gone.disconnect();
    cancelAnimationFrame(frame);
  };
}
