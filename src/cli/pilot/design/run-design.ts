import { csvLines } from '../../../connectors/csv/write-csv.ts'
import { type DesignedPilot, type DesignWishes, designPilot } from '../../../operations/pilot/design-pilot.ts'
import { checkNewPlace, writeNewFile } from '../../../operations/write-new-file.ts'
import { toJson } from '../../../report/json/to-json.ts'
import { answer } from '../../answer.ts'
import type { CommonOptions, Door } from '../../door.ts'
import type { InputOptions } from '../../options/input-options.ts'
import { planWithProgress } from '../../plan-with-progress.ts'
import { designJson } from './design-json.ts'
import { printDesign } from './print-design.ts'

type Options = CommonOptions &
  InputOptions &
  Pick<DesignWishes, 'share' | 'seed' | 'strata' | 'weeks'> & {
    readonly scope?: string
    readonly exclude?: string
    readonly cluster?: 'csm' | 'owner'
    readonly starts?: number
    readonly churn: number
    readonly out?: string
  }

export function runDesign(door: Door, options: Options): Promise<void> {
  return answer(door, options, async (call) => {
    if (options.out !== undefined) await checkNewPlace(options.out)
    const made = await planWithProgress(options, call)
    const { share, seed, strata, scope, exclude, weeks } = options
    const designed = designPilot(made, {
      ...{ share, seed, strata, scope, exclude, weeks, startsOn: options.starts },
      unit: options.cluster === undefined ? 'account' : 'book',
      leavingPerYear: Math.min(options.churn, 0.99),
    })
    if (options.out !== undefined) await writeNewFile(options.out, drawCsv(designed))
    if (options.json) call.terminal.print(toJson(designJson(designed), 2))
    else {
      const page = call.page(call.words(made.plan.currency))
      call.terminal.print(printDesign(designed, { out: options.out, page }))
    }
    return []
  })
}

function drawCsv({ draw, details }: DesignedPilot): string {
  const rows = draw.accounts.map(({ account, arm, stratum }) => {
    const { owner, tier } = details.get(account)!
    return [account, arm, stratum, owner, tier]
  })
  return [...csvLines(['account_id', 'arm', 'stratum', 'owner', 'tier'], rows)].join('')
}
