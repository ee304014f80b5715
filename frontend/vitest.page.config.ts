import { defineConfig } from 'vitest/config';

/** The built page in a browser, with a stand-in for Go: `npm run build` comes before. */
export default defineConfig({
  test: {
    include: ['tests/page/**/*.test.ts'],
    globalSetup: ['tests/page/serve.ts'],
    testTimeout: 30_000,
    // As long as the browser waits for an element.
    expect: { poll: { timeout: 5_000 } },
    hookTimeout: 30_000,
    fileParallelism: false,
  },
});
