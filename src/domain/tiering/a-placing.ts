import { type Account, anAccount } from '../account/account.ts'
import type { FactContext } from '../account/field-catalogue.ts'
import { aModel } from '../model/a-model.ts'
import type { ModelDocument } from '../model/document.ts'
import { aContext } from './a-context.ts'
import type { Placing } from './place-account.ts'
import { aPlacement, type CurrentPlacement } from './placement.ts'

/** One account to be placed, for tests: the default model, today, and nothing known but what is given. */
export function aPlacing(given: {
  readonly model?: Partial<ModelDocument>
  readonly account?: Partial<Account>
  readonly current?: Partial<CurrentPlacement> & { readonly tier: string }
  readonly context?: Partial<FactContext>
}): Placing {
  const model = aModel(given.model)
  return {
    account: anAccount({ id: 'a', ...given.account }),
    model,
    context: aContext(model, given.context),
    current: given.current && aPlacement({ accountId: 'a', ...given.current }),
  }
}
