import type { Evidence } from '../domain/condition/evidence.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { Words } from '../language/describe.ts'
import type { AccountExplanation } from '../operations/explain-account.ts'
import { facts } from './table.ts'
import type { Terminal } from './terminal.ts'

type Printing = { readonly plan: Plan; readonly words: Words; readonly colours: Terminal['colours'] }

/** Why one account is in its tier: the answer, each tier's condition part by part, floors, risk, pin, what holds it, and the price. */
export function printExplanation(entry: AccountExplanation, { plan, words, colours }: Printing): string {
  const { account, explanation, tier, costShare } = entry
  const { outcome } = explanation
  const name = (id: string | undefined) => {
    const found = plan.tiers.find((candidate) => candidate.id === id)
    return found ? words.label(found.label, found.id) : (id ?? '—')
  }
  const title = account.name === undefined ? account.id : `${account.id} ${account.name}`
  const headline =
    outcome.kind === 'placed'
      ? words.text('cli.explain.placed', {
          account: title,
          tier: name(outcome.tier),
          reason: words.wordFor('reason', outcome.reason),
        })
      : words.text('cli.explain.unplaced', { account: title, missing: outcome.missing })
  const parts = [colours.bold(headline)]
  for (const { tier: id, verdict, evidence } of explanation.tiers) {
    const lines = [`${colours.bold(name(id))}: ${words.wordFor('cli.explain.verdict', verdict)}`]
    if (evidence !== undefined) lines.push(...printEvidence(evidence, { words, colours, depth: 1 }))
    parts.push(lines.join('\n'))
  }
  const floors = explanation.floors.map(({ floor, found, tier: raisedTo, raises }): [string, string] => [
    words.wordFor('reason', floor),
    words.text(raises ? 'cli.explain.floor_raises' : 'cli.explain.floor_idle', {
      found: found === undefined ? '—' : String(found),
      tier: name(raisedTo),
    }),
  ])
  parts.push(facts(floors))
  if (explanation.pin !== undefined) {
    parts.push(
      words.text('cli.explain.pin', {
        tier: name(explanation.pin.tier),
        reason: explanation.pin.reason,
        untilDay: explanation.pin.until,
      }),
    )
  }
  if (outcome.kind === 'placed') {
    for (const { wanted, rule, ...values } of outcome.heldBy) {
      const detail = words.wordFor('hold', `${rule}.detail`, holdValues(values, words))
      parts.push(
        words.text('cli.explain.held', { tier: name(wanted), rule: words.wordFor('hold', rule), detail }),
      )
    }
  }
  if (tier !== undefined) {
    parts.push(
      facts([
        [words.text('cli.explain.acv'), words.money(account.acvMinor)],
        [words.text('cli.economics.cost'), words.money(tier.costPerAccountMinor)],
        [words.text('cli.economics.share'), words.share(costShare)],
      ]),
    )
  }
  return parts.join('\n\n')
}

/** One line for each part: whether it holds, as it is written, and what was found. */
function printEvidence(
  evidence: Evidence,
  at: { readonly words: Words; readonly colours: Terminal['colours']; readonly depth: number },
): readonly string[] {
  const { words, colours, depth } = at
  const mark =
    evidence.holds === undefined
      ? colours.yellow('?')
      : evidence.holds
        ? colours.green('✔')
        : colours.red('✖')
  const found =
    'fields' in evidence
      ? Object.entries(evidence.fields).map(
          ([field, value]) => `${field} = ${value === undefined ? '—' : value}`,
        )
      : []
  const detail = found.length === 0 ? '' : colours.dim(`  ${found.join(', ')}`)
  const inner =
    evidence.kind === 'all' || evidence.kind === 'any'
      ? evidence.parts
      : evidence.kind === 'not'
        ? [evidence.part]
        : evidence.kind === 'choice'
          ? [evidence.condition, evidence.whenTrue, evidence.whenFalse]
          : []
  return [
    `${'  '.repeat(depth)}${mark} ${evidence.source}${detail}`,
    ...inner.flatMap((part) => printEvidence(part, { words, colours, depth: depth + 1 })),
  ]
}

/** Days of a hold under the names that its words use. */
function holdValues(
  values: Readonly<Record<string, unknown>>,
  words: Words,
): Parameters<Words['wordFor']>[2] {
  const { from, since, ...others } = values as { readonly from?: number; readonly since?: number }
  return {
    ...others,
    ...(from !== undefined && { freeOn: from }),
    ...(since !== undefined && { since: words.day(since) }),
  }
}
