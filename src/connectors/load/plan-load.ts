import { basename } from 'node:path'
import { type ImportProblem, type Refused, refused } from '../import-problem.ts'
import type { ImportNote, MappedField } from '../import-summary.ts'
import type { Given, PreparedMap } from '../map/prepare-map.ts'
import type { CanonicalField } from '../mapping/canonical-field.ts'
import { guessMapping } from '../mapping/guess-mapping.ts'
import type { Sniffed } from '../table/sniff-table.ts'
import type { Table } from '../table/table.ts'
import { likenessNotes, noAcvColumn } from './acv-likeness.ts'
import { decideCurrency } from './decide-currency.ts'
import { decideStyle, type StyleCustoms } from './decide-style.ts'
import type { LoadPlan, PlannedField } from './load-plan.ts'
import { planCustomColumns } from './plan-custom-columns.ts'

export type PlannedLoad =
  | { readonly kind: 'plan'; readonly plan: LoadPlan; readonly notes: readonly ImportNote[] }
  | Refused

/** A field with its source, and who said so. */
export type Chosen = Given & { readonly by: MappedField['by'] }

const VARIED_SHARE = 0.5

/** Decides from the map, the headers and the sampled values how a list is read, or says what has to be asked. */
export function planLoad(input: {
  readonly table: Table
  readonly sniffed: Sniffed
  /** Columns of which every row was looked at. */
  readonly settled: ReadonlySet<number>
  readonly map: PreparedMap | undefined
  readonly isKnownSource: boolean
  /** Currency of the workspace, for a list that names none. */
  readonly workspaceCurrency: string | undefined
}): PlannedLoad {
  const { table, sniffed, settled, map, workspaceCurrency } = input
  const file = basename(table.path)
  const { header, columns } = sniffed
  const guess = guessMapping(header)
  const notes: ImportNote[] = []
  const problems: ImportProblem[] = []
  const chosen = chooseFields({
    sniffed,
    map,
    guessed: guess.fields,
    by: input.isKnownSource ? 'known-source' : 'map',
  })
  const name = chosen.get('name')
  if (!chosen.has('account_id') && name) {
    chosen.set('account_id', name)
    notes.push({ code: 'name-used-as-id', values: { column: name.label } })
  }
  if (!chosen.has('account_id'))
    problems.push({ code: 'no-id-column', file, line: 1, values: { columns: header } })
  if (!chosen.has('acv')) problems.push(noAcvColumn(guess, header, file))
  else if (!map) notes.push(...likenessNotes(guess, header))
  if (problems.length > 0) return refused(...problems)

  const currency = decideCurrency({ map, guess, chosen, workspace: workspaceCurrency })
  const spec = map?.map.spec
  const customs: StyleCustoms = { decimal: spec?.decimal, dates: spec?.dates, currency, columns }
  const fields: PlannedField[] = []
  for (const [field, { source, label, isExpression, evidence, by }] of chosen) {
    const style = decideStyle(field, evidence, customs)
    if ('code' in style) problems.push({ ...style, file, column: label })
    else
      fields.push({
        field,
        source,
        column: label,
        ...style,
        mapped: { field, source: label, isExpression, by },
      })
  }
  if (problems.length > 0) return refused(...problems)

  const custom = planCustomColumns({
    sniffed,
    map,
    chosen,
    customs,
    by: input.isKnownSource ? 'known-source' : 'map',
  })
  notes.push(...custom.notes)
  if (currency === undefined && workspaceCurrency === undefined)
    notes.push({ code: 'currency-assumed', values: { currency: 'USD' } })
  return {
    kind: 'plan',
    notes,
    plan: {
      header,
      fields,
      custom: custom.columns,
      ignoredColumns: custom.ignored,
      currency: currency ?? workspaceCurrency ?? 'USD',
      rates: Object.fromEntries(
        Object.entries(spec?.rates ?? {}).map(([code, rate]) => [code.toUpperCase(), rate]),
      ),
      isAcvMinor: map?.isAcvMinor ?? false,
      acvProxy: spec?.acvProxy,
      variedFields: new Set([...chosen].filter(isVaried).map(([field]) => field)),
      where: map?.where,
      settled,
      serials: table.serials,
    },
  }
}

function isVaried([field, { evidence }]: readonly [CanonicalField, Chosen]): boolean {
  return field === 'account_id' || (evidence !== undefined && evidence.distinctShare > VARIED_SHARE)
}

/** The map's fields, and for those it does not name the ones that the headers show. A column that the map uses is not guessed again. */
function chooseFields(input: {
  sniffed: Sniffed
  map: PreparedMap | undefined
  guessed: ReadonlyMap<CanonicalField, number>
  by: MappedField['by']
}): Map<CanonicalField, Chosen> {
  const { sniffed, map, guessed, by } = input
  const chosen = new Map<CanonicalField, Chosen>()
  for (const [field, given] of map?.fields ?? []) chosen.set(field, { ...given, by })
  const used = new Set([...chosen.values()].map(({ index }) => index))
  for (const [field, index] of guessed) {
    if (chosen.has(field) || map?.without.has(field) || used.has(index)) continue
    const label = sniffed.header[index]!
    chosen.set(field, {
      source: { kind: 'column', index },
      label,
      isExpression: false,
      evidence: sniffed.columns[index]!,
      index,
      type: undefined,
      by: 'header',
    })
  }
  return chosen
}
