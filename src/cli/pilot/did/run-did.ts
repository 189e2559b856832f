import { compareBeforeAfter } from '../../../domain/pilot/did/compare-before-after.ts'
import { compareStaggered } from '../../../domain/pilot/did/staggered.ts'
import type { ClusterErrors } from '../../../domain/pilot/difference/clustered-covariance.ts'
import { type DidColumns, loadDid } from '../../../operations/pilot/load-did.ts'
import { loadStaggered, type StaggeredColumns } from '../../../operations/pilot/load-staggered.ts'
import { ProblemError } from '../../../operations/problem.ts'
import { toJson } from '../../../report/json/to-json.ts'
import { answer, type Call } from '../../answer.ts'
import type { CommonOptions, Door } from '../../door.ts'
import { didJson } from './did-json.ts'
import { printDid } from './print-did.ts'
import { printStaggered } from './print-staggered.ts'
import { staggeredJson } from './staggered-json.ts'

type Options = CommonOptions &
  DidColumns & {
    readonly id?: string
    readonly group?: string
    readonly never?: string
    readonly errors: ClusterErrors
    readonly confidence: number
  }

export function runDid(door: Door, file: string, options: Options): Promise<void> {
  return answer(door, options, async (call) => {
    await (options.group === undefined ? tellBeforeAfter : tellStaggered)(file, options, call)
    return []
  })
}

async function tellBeforeAfter(file: string, options: Options, call: Call): Promise<void> {
  const { errors, confidence, id } = options
  const loaded = await loadDid(file, { ...options, ...(id !== undefined && { unit: id }) })
  const compared = compareBeforeAfter(loaded.rows, { errors, confidence })
  if (compared === undefined) throw new Error('an empty corner was let through')
  if (options.json) call.terminal.print(toJson(didJson(loaded, compared), 2))
  else call.terminal.print(printDid(loaded, compared, call.page(call.words('USD'))))
}

async function tellStaggered(file: string, options: Options, call: Call): Promise<void> {
  const { outcome, period, group, unit } = options
  if (outcome === undefined || period === undefined || unit === undefined || group === undefined)
    throw new ProblemError([{ code: 'did-columns', values: {} }])
  const columns: StaggeredColumns = { ...options, outcome, period, group, unit }
  const loaded = await loadStaggered(file, columns)
  const compared = compareStaggered(loaded.panel, options.confidence)
  const found = { loaded, compared, confidence: options.confidence }
  if (options.json) call.terminal.print(toJson(staggeredJson(found), 2))
  else call.terminal.print(printStaggered(found, call.page(call.words('USD'))))
}
