import { defineConfig } from 'vitest/config'

/** What may go wrong with the machine under a server: minutes of work, so it has a command of its own, `npm run test:faults`. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    name: 'faults',
    include: ['test/faults/*.fault.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 180_000,
    // Each starts servers and measures seconds: more at once would measure each other.
    maxWorkers: 2,
  },
})
