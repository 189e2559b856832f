import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readZip } from '../../src/report/xlsx/read-zip.ts'
import { runTierwise } from './run-tierwise.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const list = file('list.csv', 'account_id,acv\nA,120000\nB,3000\n')
const alias = file('aliases.yaml', `a: &a [1]\nb: [${Array(200).fill('*a').join()}]\n`)
const odd = join(folder, 'Kunden 顧客')
mkdirSync(odd)

test.each([
  { args: ['plan', '--accounts', file('empty.csv', '')], code: 'file-empty' },
  { args: ['import', file('rows.csv', 'account_id,acv\n')], code: 'header-only' },
  {
    args: ['import', file('dates.csv', 'id,acv,start_date\nA,1,03/04/2024\n')],
    code: 'date-order-ambiguous',
  },
  { args: ['plan', '--accounts', file('minus.csv', 'id,acv\nA,1\nB,-5\n')], code: 'negative-acv' },
  { args: ['import', file('bytes.csv', new Uint8Array(5000))], code: 'file-binary' },
  { args: ['import', file('named.xlsx', 'account_id,acv\n')], code: 'xlsx-not-a-zip' },
  { args: ['plan', '--accounts', list, '--model', alias], code: 'too_many_aliases' },
  { args: ['plan', '--accounts', list, '--answers', alias], code: 'too_many_aliases' },
  { args: ['plan', '--accounts', list, '--map', alias], code: 'map-yaml' },
  { args: ['check', file('typo.yaml', 'tierwise: 1\nname: x\ntires: []\n')], code: 'unknown_key' },
  { args: ['import', folder], code: 'file-is-folder' },
  { args: ['import', '/dev/null'], code: 'file-is-stream' },
  { args: ['import', join(odd, 'none.csv')], code: 'file-missing' },
  { args: ['plan', '--accounts', list, '--report', join(folder, 'plan.docx')], code: 'report-format' },
  { args: ['plan', '--accounts', list, '--report', join(folder, 'none', 'plan.md')], code: 'folder-missing' },
  { args: ['explain', '--accounts', list, '--account', 'Z'], code: 'account-not-found' },
  {
    args: ['plan', '--accounts', file('large.csv', `id,acv\nA,${9e13}\nB,${9e13}\n`)],
    code: 'amounts-too-large',
  },
])('[D1] [D2] [D4] $code', ({ args, code }) => {
  const before = readdirSync(folder)
  const { status, stdout, stderr } = runTierwise([...args, '--json'])
  expect(status).toBe(2)
  const { problems } = JSON.parse(stdout)
  expect(problems).toContainEqual(expect.objectContaining({ code }))
  for (const { message, fix } of problems) {
    expect(message).toMatch(/\S \S/)
    expect(fix).toMatch(/\S \S/)
    expect(stderr).toContain(`→ ${fix}`)
  }
  expect(stderr).toMatch(/^✖ /)
  expect(stderr).not.toMatch(/node:|\n\s+at |undefined|\[object/)
  expect(readdirSync(folder)).toEqual(before)
})

test('[D1] a line of 200 megabytes is refused in bounded memory', () => {
  const path = join(folder, 'line.csv')
  const handle = openSync(path, 'w')
  writeSync(handle, 'account_id,acv\nA,"')
  const part = 'x'.repeat(1_000_000)
  for (let written = 0; written < 200; written++) writeSync(handle, part)
  closeSync(handle)
  const peak = 'process.on("exit", () => console.error("peak " + process.resourceUsage().maxRSS))'
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(peak)}` }
  const { status, stderr } = runTierwise(['import', path], { env })
  expect(status).toBe(2)
  expect(stderr).toContain(`✖ ${path}:2 `)
  // A bare start takes a little above 100 MB.
  expect(Number(/peak (\d+)/.exec(stderr)?.[1])).toBeLessThan(250_000)
})

test('[D4] a formula in a cell is data: it is read and shown, and runs in no workbook', async () => {
  const rows = '"=HYPERLINK(""http://x"",""y"")",+cmd|calc,120000\nB,@SUM(1),3000\n'
  const formulas = file('formula.csv', `account_id,name,acv\n${rows}`)
  const report = join(folder, 'formula.xlsx')
  const { status, stdout } = runTierwise(['plan', '--accounts', formulas, '--report', report])
  expect({ status, isShown: stdout.includes('=HYPERLINK("http://x"') }).toEqual({ status: 0, isShown: true })
  const parts = await readZip(readFileSync(report))
  const sheets = parts
    .filter(({ name }) => /sheet\d+\.xml$/.test(name))
    .map(({ content }) => new TextDecoder().decode(content))
  const formulasIn = sheets.flatMap((sheet) =>
    [...sheet.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map((match) => match[1]),
  )
  expect(sheets.length).toBeGreaterThan(1)
  expect(formulasIn.filter((formula) => /HYPERLINK|cmd|SUM\(1\)/.test(formula!))).toEqual([])
})
