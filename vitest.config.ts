import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{src,test,examples,bench}/**/*.test.ts'],
          exclude: ['**/*.process.test.ts'],
        },
      },
      {
        // Tests that start other programs: the command line, the compiler, an installation.
        test: {
          name: 'process',
          include: ['{src,test,examples,bench}/**/*.process.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
})
