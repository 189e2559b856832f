import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readCustomerBase } from '../src/connectors/read-customer-base.ts'
import { NO_ANSWERS } from '../src/domain/assessment/answers.ts'
import { parseDay } from '../src/domain/kernel/day.ts'
import { planCustomerBase } from '../src/domain/plan/plan-customer-base.ts'
import { describe } from '../src/language/describe.ts'
import { renderJson } from '../src/report/render-json.ts'

// One plan in a process of its own, so that peak memory is its own: `node plan-once.ts LIST OUT`. Prints one JSON line.
const [list, out] = process.argv.slice(2)
if (list === undefined || out === undefined) throw new Error('usage: node plan-once.ts LIST OUT')

const times: [stage: string, at: number][] = [['start', performance.now()]]
const mark = (stage: string) => times.push([stage, performance.now()])

const read = await readCustomerBase({ path: list, asOf: parseDay('2026-01-01')! })
if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems))
mark('read')
const plan = planCustomerBase({
  base: read.base,
  model: undefined,
  team: undefined,
  answers: { ...NO_ANSWERS, margin: 0.75 },
  asOf: parseDay('2026-01-01')!,
})
mark('plan')
const file = createWriteStream(out)
for await (const chunk of renderJson(plan, describe({ language: 'en', currency: 'USD' }))) {
  if (!file.write(chunk)) await once(file, 'drain')
}
file.end()
await once(file, 'finish')
mark('write')

const seconds = Object.fromEntries(
  times.slice(1).map(([stage, at], index) => [stage, (at - times[index]![1]) / 1000]),
)
const total = (times.at(-1)![1] - times[0]![1]) / 1000
const peakMb = process.resourceUsage().maxRSS / 1024
console.log(
  JSON.stringify({
    accounts: plan.customerBase.accounts,
    moving: plan.movements.size,
    seconds,
    total,
    peakMb,
  }),
)
