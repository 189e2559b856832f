import { bookSizes } from '../../domain/forecast/book-sizes.ts'
import { hiringOutlook } from '../../domain/forecast/hiring-outlook.ts'
import { loadContracts } from '../../operations/load-contracts.ts'
import { makeOutlook } from '../../operations/outlook/make-outlook.ts'
import { ProblemError } from '../../operations/problem.ts'
import { toJson } from '../../report/json/to-json.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import type { InputOptions } from '../options/input-options.ts'
import { type OutlookOptions, scenarioOf } from '../options/outlook-options.ts'
import { planWithProgress } from '../plan-with-progress.ts'
import { hiringJson } from './hiring-json.ts'
import { printHiring } from './print-hiring.ts'

type Options = CommonOptions & InputOptions & OutlookOptions & { readonly risk: number }

export function runHiring(door: Door, options: Options): Promise<void> {
  return answer(door, options, async (call) => {
    const { inputs, plan } = await planWithProgress(options, call)
    const contracts =
      options.contracts === undefined ? undefined : await loadContracts(options.contracts, plan.currency)
    const outlook = await makeOutlook(inputs, plan, contracts)
    const { months, risk, runs, seed } = options
    const hiring = hiringOutlook(outlook, { scenario: scenarioOf(options), months, risk, runs, seed })
    if (hiring === undefined) throw new ProblemError([{ code: 'no-tiers-of-today', values: {} }])
    const found = { outlook, hiring, books: bookSizes(outlook, risk) }
    if (options.json) call.terminal.print(toJson(hiringJson(found), 2))
    else call.terminal.print(printHiring(found, call.page(call.words(plan.currency))))
    return []
  })
}
