/**
 * Feeds parsers with damaged input for as long as one asks: `node bench/fuzz-parsers.ts --minutes 5 [--seed 1]`. Every input must give a
 * value or a problem, within seconds. A failure prints the seed and the input, shrunk, and exits with 1.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { CsvScanner } from '../src/connectors/csv/csv-scanner.ts'
import { textsOf } from '../src/connectors/csv/row-bytes.ts'
import { parseMap } from '../src/connectors/map/parse-map.ts'
import { readCurrentPlacements } from '../src/connectors/read-current-placements.ts'
import { readCustomerBase } from '../src/connectors/read-customer-base.ts'
import { readTeam } from '../src/connectors/read-team.ts'
import { parseDate } from '../src/connectors/value/parse-date.ts'
import { findDecimalMark, parseNumber } from '../src/connectors/value/parse-number.ts'
import { checkZip } from '../src/connectors/xlsx/check-zip.ts'
import { generateAccountLines } from './generate-accounts.ts'

const SLOWEST_MS = 5000
const RUNS_PER_ROUND = 200

const { values: options } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
})
const folder = mkdtempSync(join(tmpdir(), 'tierwise-fuzz-'))

const csv = Buffer.from([...generateAccountLines(30, 7)].join('\n'))
const german = Buffer.from(
  'Kundennummer;Firma;ARR;Beginn\r\nK1;"Müller; Söhne";1.234,50 €;31.01.2024\r\nK2;x;(7);01.02.2024\r\n',
)
const xlsx = Buffer.from(
  await writeXlsx({
    sheets: [
      {
        name: 'S',
        rows: [
          ['account_id', 'acv', 'renewal_date'],
          ['A', 1.5, new Date(0)],
          ['B', '2,5', null],
        ],
      },
    ],
  }),
)
const map = `currency: USD
where: 'acv > 5'
join:
  - file: second.csv
    on: { account_id: account_id }
    take: { total: { sum: acv } }
columns:
  acv: { value: 'total * 12 + coalesce(health, 0)' }
  account_id: { generate: "C{row:4}" }
`

/** A good file with some bytes changed, cut out or repeated. */
function damaged(whole: Buffer): fc.Arbitrary<Buffer> {
  const change = fc.record({
    at: fc.nat({ max: whole.length }),
    cut: fc.nat({ max: 8 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc
        .constantFrom('"', ',', '\n', '\r', ';', '\0', '\ufeff', '1.234', '1e999', '99/99/9999', '=1+1')
        .map((text) => Buffer.from(text)),
    ),
  })
  return fc
    .array(change, { minLength: 1, maxLength: 8 })
    .map((changes) =>
      changes.reduce(
        (bytes, { at, cut, put }) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]),
        whole,
      ),
    )
}

const text = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."0123456789.,'-+()$€¥R% eE/:TZJan年月日"), maxLength: 40 }),
)

function write(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const properties: Readonly<
  Record<string, fc.IAsyncPropertyWithHooks<[never]> | fc.IAsyncProperty<unknown[]>>
> = {
  number: property(text, (input) => {
    for (const mark of ['.', ','] as const) parseNumber(input, mark)
    findDecimalMark(input)
  }),
  date: property(text, (input) => {
    for (const order of ['dmy', 'mdy'] as const) parseDate(input, order)
  }),
  scanner: property(fc.tuple(damaged(csv), fc.integer({ min: 1, max: 5000 })), ([bytes, size]) => {
    const read = (chunk: number) => {
      const rows: string[][] = []
      const scanner = new CsvScanner(',', (row) => rows.push(textsOf(row)))
      for (let at = 0; at < bytes.length; at += chunk) scanner.push(bytes.subarray(at, at + chunk))
      return JSON.stringify([rows, scanner.end()])
    }
    if (read(size) !== read(bytes.length)) throw new Error('chunks change what is read')
  }),
  map: property(fc.oneof(damaged(Buffer.from(map)).map(String), text), (input) => {
    parseMap(input, 'map.yaml')
  }),
  zip: property(damaged(xlsx), async (bytes) => void (await checkZip(bytes))),
  csv: property(fc.oneof(damaged(csv), damaged(german)), (bytes) => readAny('list.csv', bytes)),
  utf16: property(damaged(Buffer.from(csv.toString(), 'utf16le')), (bytes) => readAny('wide.csv', bytes)),
  gzip: property(damaged(gzipSync(csv)), (bytes) => readAny('list.csv.gz', bytes)),
  xlsx: property(damaged(xlsx), (bytes) => readAny('list.xlsx', bytes)),
  mapped: property(
    fc.tuple(damaged(csv), damaged(Buffer.from(map)), damaged(csv)),
    async ([first, mapping, second]) => {
      write('second.csv', second)
      await readAny('first.csv', first, write('map.yaml', mapping))
    },
  ),
  team: property(
    damaged(csv),
    async (bytes) => void (await readTeam(write('team.csv', bytes), { currency: 'EUR' })),
  ),
  placements: property(damaged(csv), async (bytes) => {
    await readCurrentPlacements(write('current.csv', bytes), { currency: 'EUR' })
  }),
}

async function readAny(name: string, bytes: Uint8Array, mapPath?: string): Promise<void> {
  const read = await readCustomerBase({ path: write(name, bytes), map: mapPath, asOf: 20_000 })
  if (read.kind === 'problems') {
    if (read.problems.length === 0) throw new Error('refused without a problem')
    return
  }
  const { rows, accepted, rejectedRows, filtered } = read.summary
  if (rows !== accepted + rejectedRows + filtered) throw new Error('rows are lost')
  for (const { id, acvMinor } of read.base.accounts)
    if (id === '' || (acvMinor !== undefined && !(Number.isSafeInteger(acvMinor) && acvMinor >= 0)))
      throw new Error('an account without id, or with an impossible ACV')
}

function property<T>(inputs: fc.Arbitrary<T>, check: (input: T) => void | Promise<void>) {
  return fc.asyncProperty(inputs, async (input) => {
    const start = performance.now()
    await check(input)
    if (performance.now() - start > SLOWEST_MS) throw new Error(`slower than ${SLOWEST_MS} ms`)
  })
}

const until = performance.now() + Number(options.minutes) * 60_000
const runs: Record<string, number> = {}
let seed = Number(options.seed)
try {
  while (performance.now() < until) {
    for (const [name, check] of Object.entries(properties)) {
      await fc.assert(check as fc.IAsyncProperty<unknown>, { seed, numRuns: RUNS_PER_ROUND })
      runs[name] = (runs[name] ?? 0) + RUNS_PER_ROUND
    }
    seed++
  }
  console.log(`no failure; inputs by parser: ${JSON.stringify(runs)}`)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
