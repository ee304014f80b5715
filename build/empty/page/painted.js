// The same hook as in the real page: what is in the document now has been painted once the
// second animation frame begins.
requestAnimationFrame(() =>
  requestAnimationFrame(() => window.go.main.Page.Trace('first-results')),
);
