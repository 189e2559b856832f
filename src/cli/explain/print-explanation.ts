import type { Plan } from '../../domain/plan/plan.ts'
import type { Words } from '../../language/describe.ts'
import type { AccountExplanation } from '../../operations/explain-account.ts'
import { drawFacts } from '../terminal/draw-facts.ts'
import { hang } from '../terminal/hang.ts'
import type { Page } from '../terminal/page.ts'
import { printEvidence } from './print-evidence.ts'

type TierName = (id: string | undefined) => string

/** Why one account is in its tier: the answer, each tier's condition part by part, floors, risk, pin, what holds it, and the price. */
export function printExplanation(entry: AccountExplanation, plan: Plan, page: Page): string {
  const { words, colours, width } = page
  const { explanation, tier: placed } = entry
  const tierName: TierName = (id) => {
    const found = plan.tiers.find((tier) => tier.id === id)
    return found ? words.label(found.label, found.id) : (id ?? '—')
  }
  const tiers = explanation.tiers.map(({ tier, verdict, evidence }) => {
    const title = `${colours.bold(tierName(tier))}: ${words.text(`cli.explain.verdict.${verdict}`)}`
    return [
      hang('', title, width),
      ...(evidence === undefined ? [] : printEvidence(evidence, page, 1)),
      ...(explanation.seat?.tier === tier ? [`  ${words.text('cli.explain.seat', explanation.seat)}`] : []),
    ].join('\n')
  })
  const holds = holdsIn(entry, words, tierName).map((hold) => hang(`${colours.yellow('!')} `, hold, width))
  return [
    hang('', colours.bold(headlineOf(entry, words, tierName)), width),
    ...tiers,
    drawFacts(rulesOf(entry, words, tierName), width),
    ...(holds.length === 0 ? [] : [holds.join('\n')]),
    ...(placed === undefined ? [] : [drawFacts(figuresOf(entry, words), width)]),
  ].join('\n\n')
}

function headlineOf(entry: AccountExplanation, words: Words, tierName: TierName): string {
  const { id, name } = entry.account
  const { outcome } = entry.explanation
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

/** What may lift an account above its conditions, or overrule them: floors, risk, a pin. */
function rulesOf({ explanation }: AccountExplanation, words: Words, tierName: TierName): [string, string][] {
  const { floors, risk, pin } = explanation
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

function holdsIn({ explanation }: AccountExplanation, words: Words, tierName: TierName): string[] {
  const { outcome } = explanation
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

function figuresOf({ account, tier, costShare }: AccountExplanation, words: Words): [string, string][] {
  return [
    [words.text('cli.explain.acv'), words.money(account.acvMinor)],
    [words.text('cli.economics.cost'), words.money(tier?.costPerAccountMinor)],
    [words.text('cli.economics.share'), words.share(costShare)],
  ]
}
