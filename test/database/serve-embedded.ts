import type { TestProject } from 'vitest/node'
import { serveTemplate } from './serve-template.ts'

export default (project: TestProject) => serveTemplate(project)
