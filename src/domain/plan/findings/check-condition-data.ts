import { BaseTally } from '../../model/base-tally.ts'
import type { FoundInModel } from '../../model/model-finding.ts'
import type { Finding, FindingCode } from '../finding.ts'
import type { AccountCheck, CheckContext } from './account-check.ts'

/** [L27] What the accounts say about the model's conditions: mostly empty fields, and thresholds on which many accounts sit. */
export function checkConditionData({ model, facts: context }: CheckContext): AccountCheck {
  const tally = new BaseTally(model)
  return {
    see: (account) => tally.add({ account, context }),
    findings: () => tally.findings().map(findingFrom),
  }
}

function findingFrom({ code, severity, values }: FoundInModel): Finding {
  const { tiers, ...said } = values
  const accountCount = Number(values.accounts)
  return {
    // The tally finds these two only, and says for both how many accounts and which tiers.
    code: code satisfies string as Extract<FindingCode, 'mostly_empty_field' | 'crowded_threshold'>,
    severity,
    tiers: [...new Set(tiers as readonly string[])],
    accounts: [],
    accountCount,
    // Who sits on a threshold of ACV has that very ACV.
    moneyMinor: values.atMinor === undefined ? undefined : accountCount * Number(values.atMinor),
    values: said,
  }
}
