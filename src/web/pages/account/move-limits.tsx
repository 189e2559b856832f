import { parseDay } from '../../../domain/kernel/day.ts'
import type { Schema } from '../../api/client.ts'
import { useTierName } from '../../shell/use-tiers.ts'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import classes from './account.module.css'
import type { AccountLimits } from './account-answer.ts'
import { isPinned, PinNote } from './pin-account.tsx'

/** What would take an account into another tier, and what holds it where it is. */
export function MoveLimits({
  account,
  limits,
}: {
  readonly account: Schema<'Account'>
  readonly limits: AccountLimits
}) {
  const { text } = useWords()
  const tierName = useTierName()
  if (limits === null) return <p className={look.soft}>{text('account.move.unknown')}</p>
  const { acvMinor } = account
  const { up, downBelowMinor, stayUntil, freeze } = limits
  const known = acvMinor ?? undefined
  return (
    <ul className={classes.limits}>
      {isPinned(account) && (
        <li>
          <PinNote account={account} />
        </li>
      )}
      {up !== null && (
        <li>
          {text('account.move.up', {
            ...{ tier: tierName(up.tier), fromMinor: up.fromMinor },
            moreMinor: known === undefined ? undefined : Math.max(0, up.fromMinor - known),
          })}
        </li>
      )}
      {downBelowMinor !== null && (
        <li>
          {text('account.move.down', {
            belowMinor: downBelowMinor,
            lessMinor: known === undefined ? undefined : Math.max(0, known - downBelowMinor),
          })}
        </li>
      )}
      {up === null && downBelowMinor === null && <li>{text('account.move.none')}</li>}
      {stayUntil !== null && <li>{text('account.move.stay', { freeDay: parseDay(stayUntil) })}</li>}
      {freeze !== null && (
        <li>
          {text('account.move.freeze', {
            ...{ fromDay: parseDay(freeze.from), untilDay: parseDay(freeze.until) },
          })}
        </li>
      )}
    </ul>
  )
}
