import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { toMajor } from '../domain/kernel/money.ts'
import { describe as describeIn } from '../language/describe.ts'
import { aPlan } from './a-plan.ts'
import { renderXlsx } from './render-xlsx.ts'
import { computeFormula } from './xlsx/compute-formula.ts'
import { writeWorkbook } from './xlsx/write-workbook.ts'

const english = describeIn({ language: 'en', currency: 'USD' })
const plan = aPlan({ answers: { margin: 0.75, cac: 9000, targetShare: 0.12 }, model: aModelThatKeeps(0.9) })
const bytes = await bytesOf(renderXlsx(plan, english))
const workbook = await readXlsx(bytes)
const sheets = Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, sheet]))

describe('[R8] unit economics', () => {
  const economics = sheets['Unit economics']!
  const heads = economics.rows[0]!.map(String)
  const figure = (tier: number, title: string) => economics.rows[tier + 1]![heads.indexOf(title)]

  test('agree with the plan to the minor unit', () => {
    plan.tiers.forEach((tier, index) => {
      const near = (title: string, minor: number) =>
        expect(figure(index, title)).toBeCloseTo(toMajor(minor, 'USD'), 2)
      near('CS cost per account (USD)', tier.costPerAccountMinor!)
      near('CS cost a year (USD)', tier.csCostMinor)
      near('Break-even ACV (USD)', tier.breakEvenAcvMinor!)
      near('Cost with whole people (USD)', tier.staffedCostMinor)
      expect(figure(index, 'Cost share')).toBeCloseTo(tier.costShare!, 12)
      expect(figure(index, 'Coverage multiple')).toBeCloseTo(tier.coverageMultiple!, 9)
      near('LTV (USD)', tier.ltvMinor!)
      expect(figure(index, 'LTV : CAC')).toBeCloseTo(tier.ltvToCac!, 9)
      if (tier.paybackMonths === 'never') expect(figure(index, 'Payback in months')).toBe('never')
      else expect(figure(index, 'Payback in months')).toBeCloseTo(tier.paybackMonths!, 9)
      expect(figure(index, 'Affordable ratio') || undefined).toBe(tier.affordableRatio)
    })
    const total = plan.tiers.length
    expect(figure(total, 'CS cost a year (USD)')).toBeCloseTo(toMajor(plan.economics.csCostMinor, 'USD'), 1)
    expect(figure(total, 'Cost share')).toBeCloseTo(plan.economics.costShare!, 12)
    expect(figure(total, 'Share with whole people')).toBeCloseTo(plan.economics.staffedShare!, 12)
  })

  test('are formulas that compute what they show', () => {
    const cells = formulasOf(economics)
    expect(cells.length).toBe(plan.tiers.length * 16 + 4)
    for (const { formula, shown, place } of cells) {
      const computed = computeFormula(formula, valueAt(sheets, economics.name))
      if (typeof shown === 'number') expect(computed, place).toBeCloseTo(shown, 9)
      else expect(computed, place).toBe(shown)
    }
  })

  test('follow a changed input', () => {
    const inputs = sheets.Inputs!
    const column = inputs.rows[0]!.indexOf('Cost of a CSM and year (USD)')
    const rows = inputs.rows.map((row) => [...row])
    rows[1]![column] = 2 * Number(rows[1]![column])
    const [direct] = formulasOf(economics)
    const changed = { ...sheets, Inputs: { ...inputs, rows } }
    expect(computeFormula(direct!.formula, valueAt(changed, economics.name))).toBeCloseTo(
      2 * Number(direct!.shown),
      9,
    )
  })

  test('come to figures where finance fills in what nobody has answered', async () => {
    const unanswered = await readXlsx(
      await bytesOf(renderXlsx(aPlan({ model: aModelThatKeeps(0.9) }), english)),
    )
    const named = Object.fromEntries(unanswered.sheets.map((sheet) => [sheet.name, sheet]))
    const { Inputs: inputs, 'Unit economics': figures } = named
    const life = formulasOf(figures!).filter(({ place }) => /^\d+,1[3-6]$/.test(place))
    expect(life.map(({ shown }) => shown || '')).toEqual(life.map(() => ''))
    const rows = inputs!.rows.map((row) =>
      row[0] === 'Gross margin'
        ? [row[0], 0.75]
        : /^Cost of winning/.test(String(row[0]))
          ? [row[0]!, 9000]
          : row,
    )
    const filled = { ...named, Inputs: { ...inputs!, rows } }
    const answered = aPlan({ answers: { margin: 0.75, cac: 9000 }, model: aModelThatKeeps(0.9) })
    const computed = life.map(({ formula }) => computeFormula(formula, computedAt(filled, figures!.name)))
    const expected = answered.tiers.flatMap((tier) => [
      tier.paybackMonths!,
      toMajor(tier.ltvMinor!, 'USD'),
      tier.ltvToCac!,
    ])
    computed
      .filter((_, index) => index % 4 !== 0)
      .forEach((value, index) => {
        if (expected[index] === 'never') expect(value).toBe('never')
        else expect(value).toBeCloseTo(expected[index] as number, 2)
      })
    expect(computed).toHaveLength(4 * answered.tiers.length)
  })

  test.each(['de', 'pt', 'ja', 'ms'] as const)('compute in %s too', async (language) => {
    const read = await readXlsx(
      await bytesOf(renderXlsx(aPlan({ currency: 'JPY' }), describeIn({ language, currency: 'JPY' }))),
    )
    const named = Object.fromEntries(read.sheets.map((sheet) => [sheet.name, sheet]))
    const translated = read.sheets[2]!
    for (const { formula, shown } of formulasOf(translated)) {
      const computed = computeFormula(formula, valueAt(named, translated.name))
      if (typeof shown === 'number') expect(computed).toBeCloseTo(shown, 6)
      else expect(computed).toBe(shown)
    }
  })
})

describe('[R9] formula injection', () => {
  test.each(['=HYPERLINK("http://example.com";"x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1'])(
    '%j is a text in every sheet',
    async (name) => {
      const written = await bytesOf(renderXlsx(aPlan({ firstName: name }), english))
      const { sheets: all } = await readXlsx(written)
      const texts = all.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string')
      expect(texts.some((text) => text.includes(name.trim()))).toBe(true)
      expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
      const formulas = all.flatMap((sheet) => formulasOf(sheet))
      expect(formulas.filter(({ formula }) => /HYPERLINK|SUM\(A1\)/.test(formula))).toEqual([])
    },
  )

  test('characters that XML forbids do not break the file', async () => {
    const written = await bytesOf(renderXlsx(aPlan({ firstName: 'a\u0000b\u001fc\ud800d<&>"' }), english))
    const { sheets: all } = await readXlsx(written)
    const movements = all.find(({ name }) => name === 'Movements')!
    expect(movements.rows[1]![1]).toBe('abc\ufffdd<&>"')
  })
})

describe('[R10] lists', () => {
  test('have every movement, held movement and unplaced account once, in their order', () => {
    const first = (name: string) => sheets[name]!.rows.slice(1).map((row) => row[0])
    expect(first('Movements')).toEqual([...plan.movements.entries()].map(({ account }) => account))
    expect(first('Held')).toEqual([...plan.held.entries()].map(({ account }) => account))
    expect(first('Unplaced')).toEqual([...plan.unplaced.entries()].map(({ account }) => account))
  })

  test('have money as numbers and empty cells for what is not known', () => {
    const [movement] = plan.movements.entries()
    const row = sheets.Movements!.rows[1]!
    expect(row[5]).toBe(toMajor(movement!.arrMinor!, 'USD'))
    expect(row[2] ?? null).toBeNull()
  })

  test('continue on a further sheet where a sheet is full', async () => {
    const accounts = Array.from({ length: 25 }, (_, index) => [`A-${index}`])
    const list = {
      name: 'Movements',
      columns: [{ title: 'Account', width: 10 }],
      size: 25,
      async *rows() {
        yield* accounts
      },
    }
    const chunks = writeWorkbook({ title: 'x', sheets: [], streamed: [list], mostRows: 11 })
    const { sheets: all } = await readXlsx(await bytesOf(chunks))
    expect(all.map(({ name }) => name)).toEqual(['Movements 1', 'Movements 2', 'Movements 3'])
    expect(all.map(({ rows }) => rows.length)).toEqual([11, 11, 6])
    expect(all.flatMap(({ rows }) => rows.slice(1))).toEqual(accounts)
  })
})

test('[R11] the same plan is the same file', async () => {
  expect(Buffer.compare(await bytesOf(renderXlsx(plan, english)), bytes)).toBe(0)
})

/** The model that the plan would have without one, aiming at a retention. */
function aModelThatKeeps(retentionTarget: number) {
  return { ...aPlan().model, retentionTarget }
}

type ReadSheet = (typeof workbook.sheets)[number]

function formulasOf({ cells = new Map() }: ReadSheet): { place: string; formula: string; shown: unknown }[] {
  return [...cells].flatMap(([place, cell]) =>
    cell.formula === undefined
      ? []
      : [{ place, formula: cell.formula, shown: cell.formulaResult ?? cell.value }],
  )
}

/** The value at a place of a workbook, by sheet (the formula's own where none is named), column and row from 0. */
function valueAt(all: Record<string, ReadSheet>, own: string) {
  return (sheet: string | undefined, column: number, row: number) => {
    const value = all[sheet ?? own]?.rows[row]?.[column]
    return typeof value === 'number' || typeof value === 'string' ? value : ''
  }
}

/** The same after everything was computed anew. */
function computedAt(all: Record<string, ReadSheet>, own: string): ReturnType<typeof valueAt> {
  return (sheet = own, column, row) => {
    const formula = all[sheet]?.cells?.get(`${row},${column}`)?.formula
    return formula === undefined
      ? valueAt(all, own)(sheet, column, row)
      : (computeFormula(formula, computedAt(all, sheet)) as string | number)
  }
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}
