import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFiles } from '../connectors/testing/temporary-files.ts'
import { NO_ANSWERS } from '../domain/assessment/answers.ts'
import { parseAnswers } from '../domain/assessment/parse-answers.ts'
import { parseDay } from '../domain/kernel/day.ts'
import { checkModel } from '../domain/model/check-model.ts'
import { parseModel } from '../domain/model/parse-model.ts'
import { describe as describeIn } from '../language/describe.ts'
import { initFiles } from './init-files.ts'
import { loadInputs } from './load-inputs.ts'
import { makePlan } from './make-plan.ts'
import { problemsIn } from './testing/problems-in.ts'
import { checkNewPlace, writeNewFile } from './write-new-file.ts'
import { checkReportPlace, writeReport } from './write-report.ts'

const file = temporaryFiles()
const list = file('list.csv', 'account_id,acv\nA,120000\nB,30000\nC,3000\n')
const folder = dirname(list)

describe('[Q5] reports', () => {
  test.each(['.html', '.HTML', '.md', '.xlsx'])(
    '%s is written whole, over an earlier one',
    async (ending) => {
      const path = file(`report${ending}`, 'an earlier report')
      await report(path)
      const written = readFileSync(path)
      expect(written.length).toBeGreaterThan(1000)
      expect(written.includes('an earlier report')).toBe(false)
      expect(leftovers()).toEqual([])
    },
  )

  test.each(['report', '.html', 'report.csv', 'report.html.gz'])('%s names no format', async (name) => {
    const path = join(folder, name)
    expect(await problemsIn(() => checkReportPlace(path, [], {}))).toMatchObject([
      { code: 'report-format', file: path, values: { formats: ['.html', '.pdf', '.md', '.xlsx'] } },
    ])
  })

  test('a place that cannot be written to is refused before any work', async () => {
    const missing = join(folder, 'none', 'report.html')
    expect(await problemsIn(() => checkReportPlace(missing, [], {}))).toMatchObject([
      { code: 'folder-missing' },
    ])
    const below = join(list, 'report.html')
    expect(await problemsIn(() => checkReportPlace(below, [], {}))).toMatchObject([
      { code: 'folder-missing' },
    ])
    mkdirSync(join(folder, 'folder.html'))
    const taken = join(folder, 'folder.html')
    expect(await problemsIn(() => checkReportPlace(taken, [], {}))).toMatchObject([
      { code: 'file-is-folder' },
    ])
  })

  test('no report overwrites what the plan is made from, however it is written', async () => {
    const workbook = file('list.xlsx', 'any')
    for (const path of [workbook, relative('.', workbook), join(folder, '.', 'x', '..', 'list.xlsx')]) {
      expect(await problemsIn(() => checkReportPlace(path, [list, undefined, workbook], {}))).toMatchObject([
        { code: 'report-over-input', file: path },
      ])
    }
  })

  test('[Q114] a PDF is refused before any work where there is no Chromium', async () => {
    const path = join(folder, 'report.pdf')
    expect(await problemsIn(() => checkReportPlace(path, [], { searchPath: folder }))).toMatchObject([
      { code: 'pdf-needs-browser', file: path },
    ])
  })

  test('a report that cannot be moved to its place leaves nothing behind', async () => {
    const path = join(folder, 'late.html')
    const place = await checkReportPlace(path, [], {})
    mkdirSync(path)
    writeFileSync(join(path, 'kept'), '')
    expect(await problemsIn(() => write(place))).toMatchObject([{ code: 'file-is-folder', file: path }])
    expect(leftovers()).toEqual([])
  })
})

describe('[Q6] new files', () => {
  test('are written where none is, whole', async () => {
    const path = join(folder, 'map.yaml')
    await checkNewPlace(path)
    await writeNewFile(path, 'columns: {}\n')
    expect(readFileSync(path, 'utf8')).toBe('columns: {}\n')
    expect(await problemsIn(() => checkNewPlace(path))).toMatchObject([{ code: 'file-exists', file: path }])
    expect(await problemsIn(() => writeNewFile(path, 'other'))).toMatchObject([{ code: 'file-exists' }])
    expect(readFileSync(path, 'utf8')).toBe('columns: {}\n')
  })

  test.each([join(folder, 'none', 'map.yaml'), join(list, 'map.yaml'), '/proc/none/map.yaml'])(
    '%s has no folder',
    async (path) => {
      expect(await problemsIn(() => checkNewPlace(path))).toMatchObject([{ code: 'folder-missing' }])
    },
  )

  test('of several all are written or none', async () => {
    const begun = join(folder, 'begun')
    mkdirSync(begun)
    writeFileSync(join(begun, 'answers.yaml'), 'mine')
    expect(await problemsIn(() => initFiles(begun))).toMatchObject([
      { code: 'file-exists', file: join(begun, 'answers.yaml') },
    ])
    expect(readdirSync(begun)).toEqual(['answers.yaml'])
    for (const place of [join(list, 'x'), list, join(folder, 'none', 'deeper')]) {
      expect((await problemsIn(() => initFiles(place)))[0]?.code).toMatch(/folder-missing|file-exists/)
    }
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })
})

test('[Q11] what init writes is read back without a fault', async () => {
  const written = await initFiles(join(folder, 'company'))
  const [model, answers, schema] = written.map((path) => readFileSync(path, 'utf8'))
  const parsed = parseModel(model!)
  expect(parsed).toMatchObject({ kind: 'model' })
  const findings = parsed.kind === 'model' ? checkModel(parsed.model, parsed.locate) : []
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(parseAnswers(answers!)).toEqual({ kind: 'answers', answers: NO_ANSWERS })
  expect(JSON.parse(schema!)).toMatchObject({ type: 'object' })
  expect(model).toContain('model.schema.json')
})

async function report(path: string): Promise<void> {
  await write(await checkReportPlace(path, [list], {}))
}

async function write(place: Parameters<typeof writeReport>[0]['place']): Promise<void> {
  const inputs = await loadInputs({ accounts: list }, { today: parseDay('2026-07-01')! })
  const plan = makePlan(inputs)
  await writeReport({
    place,
    plan,
    words: describeIn({ language: 'en', currency: 'USD' }),
    notes: [],
    printer: {},
  })
}

function leftovers(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.part'))
}
