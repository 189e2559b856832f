import type { OrganisationFunction } from '../capacity/function-of-role.ts'
import type { SplitFunction } from './split-function.ts'

/** A customer, or a matter of one, goes from one function to another: needs a process and a record. */
export type Handoff = {
  readonly from: OrganisationFunction
  readonly to: OrganisationFunction
  readonly occasion:
    | 'new_customer'
    | 'onboarded'
    | 'renewal_and_expansion'
    | 'renewed'
    | 'reactive_case'
    | 'insight'
    | 'services_needed'
    | 'services_delivered'
}

/** [O4] Every handoff of an organisation in which these functions stand beside Sales and customer success. */
export function listHandoffs(split: ReadonlySet<SplitFunction>): Handoff[] {
  const first = split.has('onboarding') ? 'onboarding' : 'success'
  const renewing = split.has('account_management') ? 'account_management' : 'sales'
  const handoffs: Handoff[] = [
    { from: 'sales', to: first, occasion: 'new_customer' },
    { from: 'success', to: renewing, occasion: 'renewal_and_expansion' },
    { from: renewing, to: 'success', occasion: 'renewed' },
  ]
  if (split.has('support')) {
    handoffs.push({ from: 'success', to: 'support', occasion: 'reactive_case' })
    handoffs.push({ from: 'support', to: 'success', occasion: 'insight' })
  }
  if (split.has('account_management')) {
    handoffs.push({ from: 'sales', to: 'account_management', occasion: 'new_customer' })
  }
  if (split.has('onboarding')) {
    handoffs.push({ from: 'onboarding', to: 'success', occasion: 'onboarded' })
  }
  if (split.has('services')) {
    handoffs.push({ from: 'success', to: 'services', occasion: 'services_needed' })
    handoffs.push({ from: 'services', to: 'success', occasion: 'services_delivered' })
  }
  return handoffs
}

/** What splitting one more function off adds and ends. */
export function compareHandoffs(
  split: ReadonlySet<SplitFunction>,
  added: SplitFunction,
): { readonly added: Handoff[]; readonly ended: Handoff[] } {
  const without = new Set(split)
  without.delete(added)
  const before = listHandoffs(without)
  const after = listHandoffs(new Set([...without, added]))
  return {
    added: after.filter((handoff) => !before.some((other) => isSame(handoff, other))),
    ended: before.filter((handoff) => !after.some((other) => isSame(handoff, other))),
  }
}

function isSame(a: Handoff, b: Handoff): boolean {
  return a.from === b.from && a.to === b.to && a.occasion === b.occasion
}
