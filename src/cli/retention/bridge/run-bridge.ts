import { type BridgeQuestion, measureBridge } from '../../../operations/retention/measure-bridge.ts'
import { toJson } from '../../../report/json/to-json.ts'
import { answer } from '../../answer.ts'
import type { CommonOptions, Door } from '../../door.ts'
import { bridgeJson } from './bridge-json.ts'
import { printBridge } from './print-bridge.ts'

export function runBridge(
  door: Door,
  { file, ...options }: CommonOptions & BridgeQuestion & { readonly file: string },
): Promise<void> {
  return answer(door, options, async (call) => {
    const found = await measureBridge(file, options)
    const words = call.words(options.currency)
    if (options.json) call.terminal.print(toJson(bridgeJson(found, words), 2))
    else call.terminal.print(printBridge(found, call.page(words)))
    return []
  })
}
