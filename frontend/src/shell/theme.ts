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

/**
 * Shows the theme, and follows the system while that is the choice; says whether it is dark now,
 * and returns how to stop.
 */
export function applyTheme(theme: Theme, shown: (dark: boolean) => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const resolved = resolve(theme, system.matches);
    document.documentElement.dataset.theme = resolved;
    shown(resolved === 'dark');
  };
  show();
  system.addEventListener('change', show);
  return () => system.removeEventListener('change', show);
}
