import type { Outlook } from '../../domain/forecast/outlook.ts'
import { activeAccounts } from '../../domain/plan/active-accounts.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { LoadedContracts } from '../load-contracts.ts'
import type { Inputs } from '../load-inputs.ts'
import { gatherOutlook } from './gather-outlook.ts'

/** [Q142] The outlook of files: the customers as the plan places them, with the contracts where a list of them is given. */
export function makeOutlook(
  { base, team, answers, current, asOf }: Inputs,
  plan: Plan,
  contracts: LoadedContracts | undefined,
): Promise<Outlook> {
  const { model } = plan
  const index = new Map(model.tiers.map(({ id }, at) => [id, at]))
  return gatherOutlook({
    ...{ model, answers, asOf, contracts, moves: undefined },
    accounts: activeAccounts(base.accounts, asOf, plan.customerBase.active),
    tierAt: (position) => index.get(plan.tierAt(position) ?? '') ?? -1,
    current: (account) => current?.placements.get(account),
    team: team?.team,
  })
}
