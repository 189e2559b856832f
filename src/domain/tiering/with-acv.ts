import type { Account } from '../account/account.ts'

/** The same account with another ACV. Field by field, because an account of a large list may be a view on columns. */
export function withAcv(account: Account, acvMinor: number | undefined): Account {
  return {
    id: account.id,
    name: account.name,
    acvMinor,
    employees: account.employees,
    industry: account.industry,
    region: account.region,
    country: account.country,
    language: account.language,
    startOn: account.startOn,
    renewalOn: account.renewalOn,
    owner: account.owner,
    tier: account.tier,
    strategic: account.strategic,
    complexity: account.complexity,
    health: account.health,
    healthTrend: account.healthTrend,
    openTickets: account.openTickets,
    nps: account.nps,
    parentId: account.parentId,
    contractTouch: account.contractTouch,
    custom: account.custom,
  }
}
