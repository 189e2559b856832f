import type { Plan } from '../../domain/plan/plan.ts'
import type { Words } from '../../language/describe.ts'
import { tellExplanation } from '../../operations/account/tell-explanation.ts'
import type { AccountExplanation } from '../../operations/explain-account.ts'
import { drawFacts } from '../terminal/draw-facts.ts'
import { hang } from '../terminal/hang.ts'
import type { Page } from '../terminal/page.ts'
import { printEvidence } from './print-evidence.ts'

/** Why one account is in its tier: the answer, each tier's condition part by part, floors, risk, pin, what holds it, and the price. */
export function printExplanation(entry: AccountExplanation, plan: Plan, page: Page): string {
  const { words, colours, width } = page
  const { account, explanation, tier: placed } = entry
  const told = tellExplanation(account, explanation, { words, tiers: plan.tiers })
  const tiers = told.tiers.map(({ name, verdict, seat }, index) => {
    const { evidence } = explanation.tiers[index]!
    return [
      hang('', `${colours.bold(name)}: ${verdict}`, width),
      ...(evidence === undefined ? [] : printEvidence(evidence, page, 1)),
      ...(seat === undefined ? [] : [`  ${seat}`]),
    ].join('\n')
  })
  const rules = told.rules.map(({ name, text }): [string, string] => [name, text])
  const holds = told.holds.map((hold) => hang(`${colours.yellow('!')} `, hold, width))
  return [
    hang('', colours.bold(told.headline), width),
    ...tiers,
    drawFacts(rules, width),
    ...(holds.length === 0 ? [] : [holds.join('\n')]),
    ...(placed === undefined ? [] : [drawFacts(figuresOf(entry, words), width)]),
  ].join('\n\n')
}

function figuresOf({ account, tier, costShare }: AccountExplanation, words: Words): [string, string][] {
  return [
    [words.text('cli.explain.acv'), words.money(account.acvMinor)],
    [words.text('cli.economics.cost'), words.money(tier?.costPerAccountMinor)],
    [words.text('cli.economics.share'), words.share(costShare)],
  ]
}
