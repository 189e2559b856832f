import type { TestProject } from 'vitest/node'

/** A cluster that stands already; each test file empties its database and fills it anew. */
export default (project: TestProject) => {
  project.provide('server', {
    kind: 'citus',
    url: process.env.CITUS_URL!,
    by: process.env.CITUS_BY === 'workspace' ? 'workspace' : 'account',
  })
}
