import type { Label } from '../../domain/model/model.ts'
import type { PlacementExplanation } from '../../domain/tiering/explain-placement.ts'
import type { Words } from '../../language/describe.ts'

export type ToldExplanation = {
  /** The answer in a sentence or two. */
  readonly headline: string
  /** One for each tier of the model, in its order. */
  readonly tiers: readonly {
    readonly id: string
    readonly name: string
    readonly verdict: string
    /** Of a bounded tier in which the account was ranked. */
    readonly seat: string | undefined
  }[]
  /** What may lift an account above its conditions, or overrule them: floors, risk, a pin. */
  readonly rules: readonly { readonly name: string; readonly text: string }[]
  /** Why it is not where its fields would have it. */
  readonly holds: readonly string[]
}

type Named = { readonly id: string; readonly name: string | undefined }
type TierName = (id: string | undefined) => string

/** An explanation in words. */
export function tellExplanation(
  account: Named,
  explanation: PlacementExplanation,
  {
    words,
    tiers,
  }: { readonly words: Words; readonly tiers: readonly { readonly id: string; readonly label: Label }[] },
): ToldExplanation {
  const tierName: TierName = (id) => {
    const found = tiers.find((tier) => tier.id === id)
    return found ? words.label(found.label, found.id) : (id ?? '—')
  }
  return {
    headline: headlineOf(account, explanation, { words, tierName }),
    tiers: explanation.tiers.map(({ tier, verdict }) => ({
      id: tier,
      name: tierName(tier),
      verdict: words.text(`cli.explain.verdict.${verdict}`),
      seat: explanation.seat?.tier === tier ? words.text('cli.explain.seat', explanation.seat) : undefined,
    })),
    rules: rulesOf(explanation, words, tierName).map(([name, text]) => ({ name, text })),
    holds: holdsIn(explanation, words, tierName),
  }
}

function headlineOf(
  { id, name }: Named,
  { outcome }: PlacementExplanation,
  { words, tierName }: { readonly words: Words; readonly tierName: TierName },
): string {
  const account = name === undefined || name === id ? id : `${id} ${name}`
  if (outcome.kind === 'unplaced') {
    const why =
      outcome.missing.length > 0
        ? words.text('hold.unknown.detail', { missing: outcome.missing })
        : outcome.holding.length > 0
          ? words.text('hold.several_tiers.detail', { holding: outcome.holding.map(tierName) })
          : words.text('hold.no_tier.detail')
    return words.paragraph([words.text('cli.explain.unplaced', { account }), why])
  }
  const placed = words.text('cli.explain.placed', {
    account,
    tier: tierName(outcome.tier),
    reason: words.text(`reason.${outcome.reason}`),
  })
  const moved =
    outcome.moves && outcome.from !== undefined
      ? [words.text('cli.explain.moves', { from: tierName(outcome.from) })]
      : []
  const pending = outcome.moves && outcome.needsApproval ? [words.text('cli.explain.needs_approval')] : []
  return words.paragraph([placed, ...moved, ...pending])
}

function rulesOf(
  { floors, risk, pin }: PlacementExplanation,
  words: Words,
  tierName: TierName,
): [string, string][] {
  const rows = floors.map(({ floor, found, tier, raises }): [string, string] => [
    words.text(`reason.${floor}`),
    words.text(raises ? 'cli.explain.floor_raises' : 'cli.explain.floor_idle', {
      found: found === undefined ? '—' : String(found),
      tier: tierName(tier),
    }),
  ])
  const { state, band, fromMinor, since } = risk
  const health = band === undefined ? '—' : words.text(`health_band.${band}`)
  rows.push([
    words.text('reason.risk'),
    words.text(`cli.explain.risk.${state}`, { health, fromMinor, since }),
  ])
  if (pin !== undefined) {
    const { tier, reason, until, isOver } = pin
    const id = isOver ? 'cli.explain.pin_over' : 'cli.explain.pin'
    rows.push([
      words.text('reason.pinned'),
      words.text(id, { tier: tierName(tier), reason, untilDay: until }),
    ])
  }
  return rows
}

function holdsIn({ outcome }: PlacementExplanation, words: Words, tierName: TierName): string[] {
  if (outcome.kind === 'unplaced') return []
  return outcome.heldBy.map(({ wanted, rule, ...values }) => {
    const { from, holding, ...others } = values as { from?: number; holding?: readonly string[] }
    const detail = words.text(`hold.${rule}.detail`, {
      ...others,
      ...(from !== undefined && { freeOn: from }),
      ...(holding !== undefined && { holding: holding.map(tierName) }),
    })
    return words.text('cli.explain.held', {
      tier: tierName(wanted),
      rule: words.text(`hold.${rule}`),
      detail,
    })
  })
}
