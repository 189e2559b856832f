import { findFrontier } from '../../operations/find-frontier.ts'
import { toJson } from '../../report/json/to-json.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import type { InputOptions } from '../options/input-options.ts'
import { planWithProgress } from '../plan-with-progress.ts'
import { printFrontier } from './print-frontier.ts'

type Options = CommonOptions & InputOptions & { readonly heads: readonly number[]; readonly tier?: string }

export function runFrontier(door: Door, options: Options): Promise<void> {
  return answer(door, options, async (call) => {
    const { inputs, plan } = await planWithProgress(options, call)
    const frontier = findFrontier(inputs, plan, options)
    if (options.json) call.terminal.print(toJson({ currency: plan.currency, ...frontier }, 2))
    else call.terminal.print(printFrontier(frontier, plan, call.page(call.words(plan.currency))))
    return []
  })
}
