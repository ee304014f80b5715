import { defineConfig } from 'vitest/config';

/** The page with the real Go side; `build/e2e` starts that and says where it is. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 60_000,
    // As long as the browser waits for an element.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
    fileParallelism: false,
    maxWorkers: 1,
  },
});
