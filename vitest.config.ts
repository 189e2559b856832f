import { defineConfig } from 'vitest/config'

const SERVERS = [
  { name: 'database', serve: 'test/database/serve-embedded.ts' },
  { name: 'database-15', serve: 'test/database/serve-postgresql-15.ts' },
  ...(process.env.CITUS_URL ? [{ name: 'citus', serve: 'test/database/serve-citus.ts' }] : []),
]

export default defineConfig({
  test: {
    // Two cores: while one file waits for its database, another works.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{src,test,examples,bench}/**/*.test.ts'],
          exclude: [
            ...['**/*.process.test.ts', '**/*.db.test.ts', '**/*.fault.test.ts', '**/*.browser.test.ts'],
            'test/calibration/**',
          ],
          // Pure code keeps no state, so files may share the modules of a worker: a third of the time.
          isolate: false,
        },
      },
      {
        // What estimators promise, held by simulation: seconds here, all of it by `npm run calibrate`.
        test: { name: 'calibration', include: ['test/calibration/**/*.test.ts'], isolate: false },
      },
      {
        // Tests that start other programs: the command line, the compiler, an installation.
        test: {
          name: 'process',
          include: ['{src,test,examples,bench}/**/*.process.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        // Tests in a real browser, against a real server with the built application.
        test: {
          name: 'browser',
          include: ['test/browser/**/*.browser.test.ts'],
          globalSetup: 'test/browser/build-first.ts',
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      ...SERVERS.map(({ name, serve }) => ({
        // Tests that need a database: all of them on each server.
        test: {
          name,
          include: ['{src,test}/**/*.db.test.ts'],
          globalSetup: serve,
          // Each file has a database of its own on private servers, but a cluster has one for all.
          fileParallelism: name !== 'citus',
          testTimeout: 30_000,
        },
      })),
    ],
  },
})
