import type { TestProject } from 'vitest/node'
import { ensurePostgres } from '../../scripts/ensure-postgres.mjs'
import { serveTemplate } from './serve-template.ts'

export default (project: TestProject) => serveTemplate(project, ensurePostgres())
