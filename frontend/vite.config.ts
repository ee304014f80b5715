import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  build: {
    // The engines of the window: WebKitGTK 2.44, WebView2, macOS 14.
    target: ['es2023', 'safari17.2', 'chrome120'],
    // The content security policy lets no font come from a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    include: ['src/**/*.test.ts'],
  },
});
