/** Light, dark, or what the system says. `public/theme.js` does the same before the first paint. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export function themeOf(text: string): Theme {
  return themes.find((theme) => theme === text) ?? 'system';
}

export function resolve(theme: Theme, systemDark: boolean): 'light' | 'dark' {
  if (theme === 'system') return systemDark ? 'dark' : 'light';
  return theme;
}

/** Shows the theme, and follows the system while that is the choice; returns how to stop. */
export function applyTheme(theme: Theme): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    document.documentElement.dataset.theme = resolve(theme, system.matches);
  };
  show();
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Without storage the next start may flash once in the colours of the system.
  }
  system.addEventListener('change', show);
  return () => system.removeEventListener('change', show);
}
