// Runs before the first paint, so that the window never flashes in the wrong colours. The choice
// is among the settings, which came with start.js.
(function () {
  var choice = window.opening ? window.opening.start.settings.theme : 'system';
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
