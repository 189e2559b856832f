import { learnRenewals, type RenewalQuestion } from '../../../operations/retention/learn-renewals.ts'
import { toJson } from '../../../report/json/to-json.ts'
import { answer } from '../../answer.ts'
import type { CommonOptions, Door } from '../../door.ts'
import { fitJson } from './fit-json.ts'
import { printFit } from './print-fit.ts'

export function runFit(door: Door, options: CommonOptions & RenewalQuestion): Promise<void> {
  return answer(door, options, async (call) => {
    const found = await learnRenewals(options)
    if (options.json) call.terminal.print(toJson(fitJson(found), 2))
    else call.terminal.print(printFit(found, call.page(call.words('USD'))))
    return []
  })
}
