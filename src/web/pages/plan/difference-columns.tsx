import { toMajor } from '../../../domain/kernel/money.ts'
import type { Words } from '../../../language/make-words.ts'
import { Money } from '../../ui/figures.tsx'
import type { GridColumn } from '../../ui/grid/column.ts'
import { fateOf, MOVES, WAITS } from './arrange-differences.ts'
import type { PlanDifference } from './compare-tables.ts'
import { KIND_STATES } from './kind-states.ts'
import { RowFate } from './row-fate.tsx'
import { TierName } from './tier-name.tsx'

/** What the grid of a comparison shows. */
export function differenceColumns(
  differences: readonly PlanDifference[],
  {
    words,
    tierName,
    currency,
  }: {
    readonly words: Words
    readonly tierName: (id: string) => string
    readonly currency: string
  },
): readonly GridColumn<PlanDifference>[] {
  const { text, wordFor, money } = words
  const nameOf = (fate: string) => {
    if (fate.startsWith(MOVES)) return `→ ${tierName(fate.slice(MOVES.length))}`
    if (fate.startsWith(WAITS)) {
      return `→ ${tierName(fate.slice(WAITS.length))} (${wordFor('plan.row', KIND_STATES.pending)})`
    }
    return wordFor('plan.row', fate === 'steady' ? fate : KIND_STATES[fate as keyof typeof KIND_STATES])
  }
  const namedTier = (tier: string | null) => (tier === null ? '' : tierName(tier))
  const side = (id: string, label: string, of: 'one' | 'other'): GridColumn<PlanDifference> => ({
    ...{ id, label, width: 270 },
    filter: {
      kind: 'choice',
      isMultiple: true,
      options: [...new Set(differences.map((difference) => fateOf(difference[of])))]
        .map((value) => ({ value, label: nameOf(value) }))
        .sort((one, other) => one.label.localeCompare(other.label, words.locale)),
    },
    show: (difference) => <RowFate row={difference[of]} />,
    text: (difference) => nameOf(fateOf(difference[of])),
  })
  return [
    {
      ...{ id: 'name', label: text('web.account.name'), width: 180, isSortable: true },
      filter: { kind: 'text' },
      show: ({ name }) => name,
      text: ({ name }) => name,
    },
    {
      ...{ id: 'from', label: text('plan.from'), width: 150, values: tiersIn(differences).map(tierName) },
      show: ({ one, other }) => <TierName tier={(one ?? other)?.from ?? null} />,
      text: ({ one, other }) => namedTier((one ?? other)?.from ?? null),
    },
    side('inOne', text('plan.one'), 'one'),
    side('inOther', text('plan.other'), 'other'),
    {
      ...{ id: 'acv', label: text('web.account.acv'), width: 120, align: 'end', isSortable: true },
      filter: { kind: 'range' },
      show: ({ acvMinor }) => <Money value={acvMinor} why={text('web.account.no_acv')} />,
      text: ({ acvMinor }) => (acvMinor === null ? '' : String(toMajor(acvMinor, currency))),
      measure: { of: ({ acvMinor }) => acvMinor ?? undefined, say: money },
    },
  ]
}

/** The tiers from which accounts come. */
function tiersIn(differences: readonly PlanDifference[]): readonly string[] {
  return [...new Set(differences.flatMap(({ one, other }) => (one ?? other)?.from ?? []))]
}
