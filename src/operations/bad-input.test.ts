import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { temporaryFiles } from '../connectors/testing/temporary-files.ts'
import { parseDay } from '../domain/kernel/day.ts'
import { loadInputs } from './load-inputs.ts'
import { makePlan } from './make-plan.ts'
import type { Problem } from './problem.ts'
import { problemsIn } from './testing/problems-in.ts'

const TODAY = parseDay('2026-07-01')!
const file = temporaryFiles()

const ROWS = 'account_id,name,acv,currency\nA,Zürich AG,120000,EUR\nB,Beta,30000,EUR\n'
const BOTH = [12_000_000, 3_000_000]

test.each<[name: string, content: string | Uint8Array, acvsMinor: number[]]>([
  ['utf-8.csv', ROWS, BOTH],
  ['bom.csv', `\uFEFF${ROWS}`, BOTH],
  ['utf-16-le.csv', utf16(ROWS, { mark: true, isLittle: true }), BOTH],
  ['utf-16-be.csv', utf16(ROWS, { mark: true, isLittle: false }), BOTH],
  ['utf-16-without-mark.csv', utf16(ROWS, { mark: false, isLittle: true }), BOTH],
  ['latin-1.csv', Buffer.from(ROWS, 'latin1'), BOTH],
  ['semicolons.csv', ROWS.replaceAll(',', ';'), BOTH],
  ['tabs.csv', ROWS.replaceAll(',', '\t'), BOTH],
  ['windows-lines.csv', ROWS.replaceAll('\n', '\r\n'), BOTH],
  ['dollars.csv', 'account_id,acv\nA,"$1,234.50"\nB,"$20,000"\n', [123_450, 2_000_000]],
  ['euros.csv', 'account_id;acv\nA;1.234,50 €\nB;20.000,00 €\n', [123_450, 2_000_000]],
  ['reais.csv', 'account_id;acv\nA;R$ 1.234\nB;R$ 20.000,50\n', [123_400, 2_000_050]],
  ['yen.csv', 'account_id,acv\nA,"¥1,234"\nB,"¥20,000"\n', [1234, 20_000]],
  ['dinars.csv', 'account_id,acv,currency\nA,1234.125,KWD\n', [1_234_125]],
])('[Q12] %s is read', async (name, content, acvsMinor) => {
  const { base } = await load({ accounts: file(name, content) })
  expect([...base.accounts].map(({ acvMinor }) => acvMinor)).toEqual(acvsMinor)
})

test.each<[name: string, content: string | Uint8Array, problem: Partial<Problem>]>([
  ['empty.csv', '', { code: 'file-empty' }],
  ['header-only.csv', 'account_id,acv\n', { code: 'header-only', line: 1 }],
  ['binary.csv', Uint8Array.from({ length: 9000 }, (_, at) => at % 256), { code: 'file-binary' }],
  ['picture.csv', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), { code: 'file-binary' }],
  ['text-named.xlsx', ROWS, { code: 'xlsx-not-a-zip' }],
  ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { code: 'old-excel-file' }],
  ['bomb.xlsx', zipBomb(), { code: 'xlsx-too-large' }],
  ['quote.csv', 'account_id,acv\nA,"1000\nB,2000\n', { code: 'unclosed-quote', line: 2 }],
  ['columns.csv', wide(20_000), { code: 'too-many-columns', line: 1 }],
  ['twice.csv', 'account_id,acv,acv\nA,1,2\n', { code: 'duplicate-header', line: 1 }],
  ['no-acv.csv', 'account_id,name\nA,Alpha\n', { code: 'no-acv-column' }],
  ['revenue.csv', 'account_id,annual_revenue\nA,5000000\n', { code: 'no-acv-column' }],
  ['no-id.csv', 'acv\n5\n', { code: 'no-id-column' }],
  [
    'dates.csv',
    'account_id,acv,start_date\nA,1,03/04/2024\n',
    { code: 'date-order-ambiguous', line: 2, column: 'start_date' },
  ],
  [
    'numbers.csv',
    'account_id,acv\nA,1.234\nB,2.345\n',
    { code: 'number-format-ambiguous', line: 2, column: 'acv' },
  ],
  ['currencies.csv', 'account_id,acv,currency\nA,1,USD\nB,1,EUR\n', { code: 'mixed-currencies' }],
  ['negative.csv', 'account_id,acv\nA,1\nB,-5\n', { code: 'negative-acv', line: 3, column: 'acv' }],
  ['ids.csv', 'account_id,acv\nA,1\nA,2\n', { code: 'duplicate-id', line: 3 }],
  ['ragged.csv', 'account_id,acv\nA,1\nB\n', { code: 'ragged-row', line: 3 }],
])('[Q12] [Q4] %s is refused with its place', async (name, content, problem) => {
  const accounts = file(name, content)
  expect(await problemsOf({ accounts })).toContainEqual(
    expect.objectContaining({ ...problem, file: accounts }),
  )
})

test('[Q12] a missing ACV is unknown, and the account is unplaced with the field named', async () => {
  const inputs = await load({ accounts: file('gap.csv', 'account_id,acv\nA,\nB,120000\nC,5000\n') })
  expect([...makePlan(inputs).unplaced.entries()]).toMatchObject([{ account: 'A', missing: ['acv'] }])
})

const BOMB = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...[...'bcdefghi'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join()}]`),
].join('\n')

test.each<[role: 'model' | 'answers' | 'map', content: string, problem: Partial<Problem>]>([
  ['model', BOMB, { code: 'too_many_aliases' }],
  ['answers', BOMB, { code: 'too_many_aliases' }],
  ['map', BOMB, { code: 'map-yaml', line: 1 }],
  ['model', 'tierwise: 1\nname: x\ntires: []\ntiers: []\n', { code: 'unknown_key', line: 3, path: 'tires' }],
  ['answers', 'margn: 0.7\n', { code: 'unknown_key', line: 1, path: 'margn' }],
  ['map', 'colums:\n  acv: x\n', { code: 'map-unknown-key', line: 1, column: 'colums' }],
  ['model', '- a\n- b', { code: 'wrong_type', line: 1 }],
  ['answers', '', { code: 'empty_answers' }],
  ['model', 'tierwise: 1\n  name: x\n', { code: 'yaml_syntax' }],
])('[Q12] [Q4] a bad %s file: %j', async (role, content, problem) => {
  const path = file(`${role}-${Buffer.from(content).toString('hex').slice(0, 24)}.yaml`, content)
  const accounts = file('fine.csv', ROWS)
  expect(await problemsOf({ accounts, [role]: path })).toContainEqual(
    expect.objectContaining({ ...problem, file: path }),
  )
})

test.each([
  { role: 'model', content: 'tierwise: 1\nname: x\ntires: []\ntiers: []\n', values: { closest: 'tiers' } },
  { role: 'answers', content: 'margn: 0.7\n', values: { closest: 'margin' } },
  { role: 'map', content: 'colums:\n  acv: x\n', values: { suggestion: 'columns' } },
])('[Q12] an unknown key of a $role suggests what was meant', async ({ role, content, values }) => {
  const path = file(`suggestion-${role}.yaml`, content)
  const problems = await problemsOf({ accounts: file('fine.csv', ROWS), [role]: path })
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: expect.stringMatching(/unknown.key/),
      values: expect.objectContaining(values),
    }),
  )
})

type Files = Parameters<typeof loadInputs>[0]

function load(files: Files) {
  return loadInputs(files, { today: TODAY })
}

function problemsOf(files: Files): Promise<readonly Problem[]> {
  return problemsIn(() => load(files))
}

function utf16(text: string, { mark, isLittle }: { mark: boolean; isLittle: boolean }): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le')
  return isLittle ? bytes : bytes.swap16()
}

function wide(columns: number): string {
  const names = Array.from({ length: columns }, (_, at) => `c${at}`)
  return `account_id,acv,${names.join()}\nA,1,${names.join()}\n`
}

/** An archive of a few kilobytes whose directory says that it holds four gigabytes. */
function zipBomb(): Uint8Array {
  const content = deflateRawSync(Buffer.alloc(1_000_000))
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const header = (signature: number, size: number) => {
    const bytes = Buffer.alloc(size)
    bytes.writeUInt32LE(signature)
    return bytes
  }
  const local = header(0x04034b50, 30)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(content.length, 18)
  local.writeUInt32LE(4_000_000_000, 22)
  local.writeUInt16LE(name.length, 26)
  const central = header(0x02014b50, 46)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(content.length, 20)
  central.writeUInt32LE(4_000_000_000, 24)
  central.writeUInt16LE(name.length, 28)
  const end = header(0x06054b50, 22)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + content.length, 16)
  return Buffer.concat([local, name, content, central, name, end])
}
