/** What a menu holds. Menus are described by values, so that only one file needs their engine. */
import type { IconName } from './Icon.svelte';

export type MenuEntry =
  | {
      kind: 'item';
      label: string;
      icon?: IconName;
      hint?: string;
      disabled?: boolean;
      run: () => void;
    }
  | {
      kind: 'choice';
      title?: string;
      value: string;
      options: MenuOption[];
      choose: (value: string) => void;
    }
  | {
      kind: 'check';
      label: string;
      icon?: IconName;
      checked: boolean;
      set: (checked: boolean) => void;
    }
  | { kind: 'line' };

export interface MenuOption {
  value: string;
  label: string;
  icon?: IconName;
}
