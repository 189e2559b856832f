import { expect, test } from 'vitest'
import { importsOf, libraryOf, withoutComments } from './read-imports.ts'

test.each([
  ["import { add } from '../kernel/exact.ts'", 'src/domain/kernel/exact.ts'],
  ["import type { Day } from '../kernel/day.ts'", 'src/domain/kernel/day.ts'],
  ["import {\n  add,\n  type Exact,\n} from '../kernel/exact.ts'", 'src/domain/kernel/exact.ts'],
  ["import * as plan from './plan.ts'", 'src/domain/model/plan.ts'],
  ["import standard, { other } from 'yaml'", 'yaml'],
  ["import './register.ts'", 'src/domain/model/register.ts'],
  ["export { parse } from './parse.ts'", 'src/domain/model/parse.ts'],
  ["export * from './parse.ts'", 'src/domain/model/parse.ts'],
  ["export type { Model } from './model.ts'", 'src/domain/model/model.ts'],
  ["const late = await import('../plan/plan.ts')", 'src/domain/plan/plan.ts'],
  ["const Page = lazy(() => import('../plan/plan-page.tsx'), 'PlanPage')", 'src/domain/plan/plan-page.tsx'],
  ["import './grid.module.css'\nconst view = <p title='x'>{words}</p>", 'src/domain/model/grid.module.css'],
  ["type Late = import('../plan/plan.ts').Plan", 'src/domain/plan/plan.ts'],
  ["const url = 'https://example.org'\nimport { x } from 'node:fs' // why", 'node:fs'],
])('%s is read', (text, path) => {
  expect(importsOf('src/domain/model/example.ts', text)).toEqual([path])
})

test.each([
  ["// import { add } from '../kernel/exact.ts'"],
  ["/* import { add } from '../kernel/exact.ts'\n*/"],
  ["const from = 'import'\nconst place = { from: '../kernel/exact.ts' }"],
])('%s imports nothing', (text) => {
  expect(importsOf('src/domain/model/example.ts', text)).toEqual([])
})

test('a library is named without the path inside it', () => {
  expect(['react-dom/server', '@formatjs/intl/locale', 'node:fs/promises'].map(libraryOf)).toEqual([
    'react-dom',
    '@formatjs/intl',
    'node',
  ])
})

test('comments go, strings that look like one stay', () => {
  expect(withoutComments("const a = '// no' // yes\n/* yes */ b").replace(/ +/g, ' ')).toBe(
    "const a = '// no' \n b",
  )
})
