import { explainAccounts } from '../../operations/explain-account.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import type { InputOptions } from '../options/input-options.ts'
import { planWithProgress } from '../plan-with-progress.ts'
import { explanationJson } from './explanation-json.ts'
import { printExplanation } from './print-explanation.ts'

type Options = CommonOptions & InputOptions & { readonly account: readonly string[] }

export function runExplain(door: Door, options: Options): Promise<void> {
  return answer(door, options, async (call) => {
    const { inputs, plan } = await planWithProgress(options, call)
    const explained = explainAccounts(inputs, plan, options.account)
    const words = call.words(plan.currency)
    if (options.json) {
      const accounts = explained.map((entry) => explanationJson(entry, plan, words))
      const document = { model: plan.model.name, version: plan.model.version, accounts }
      call.terminal.print(JSON.stringify(document, undefined, 2))
    } else {
      const page = call.page(words)
      call.terminal.print(explained.map((entry) => printExplanation(entry, plan, page)).join('\n\n\n'))
    }
    return []
  })
}
