// Runs before the first paint, so that the window never flashes in the wrong colours. The choice
// itself is kept in the settings that Go owns; the copy in the local storage is for this moment.
(function () {
  var choice = 'system';
  try {
    choice = localStorage.getItem('theme') || choice;
  } catch (e) {}
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
