import { measureSurvival, type SurvivalRequest } from '../../../operations/retention/measure-survival.ts'
import { toJson } from '../../../report/json/to-json.ts'
import { answer } from '../../answer.ts'
import type { CommonOptions, Door } from '../../door.ts'
import { printSurvival } from './print-survival.ts'
import { survivalJson } from './survival-json.ts'

export function runSurvival(
  door: Door,
  { file, ...options }: CommonOptions & SurvivalRequest & { readonly file: string },
): Promise<void> {
  return answer(door, options, async (call) => {
    const found = await measureSurvival(file, options)
    if (options.json) call.terminal.print(toJson(survivalJson(found), 2))
    else call.terminal.print(printSurvival(found, call.page(call.words('USD'))))
    return []
  })
}
