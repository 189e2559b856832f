import type { Schema } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { ConditionBuilder } from '../condition/condition-builder.tsx'
import { FieldGroups } from './any-field.tsx'
import form from './form.module.css'
import { TIER_GROUPS } from './form-fields.ts'
import { ServiceForm } from './service-form.tsx'
import classes from './tiers-form.module.css'
import type { NamedTier } from './use-tiers-of.ts'

const [NAMES, ...OTHERS] = TIER_GROUPS

/** One tier: who is in it, how many a CSM serves, what it costs, and what it promises at what price. */
export function TierForm({
  tier,
  at,
  isWritten,
  met,
  onRemove,
}: {
  readonly tier: NamedTier
  readonly at: number
  /** False: it is a default, which has to be written out before it can be changed. */
  readonly isWritten: boolean
  readonly met: Schema<'MetCondition'> | undefined
  readonly onRemove?: () => void
}) {
  const { text } = useWords()
  const path = ['tiers', at]
  return (
    <fieldset className={classes.whole} disabled={!isWritten}>
      <div className={classes.head}>
        <h2>{tier.name}</h2>
        {onRemove && (
          <Button kind="quiet" onClick={onRemove}>
            {text('model.tiers.remove', { name: tier.name })}
          </Button>
        )}
      </div>
      <section className={form.group} aria-label={text('model.group.condition')}>
        <h2>{text('model.group.condition')}</h2>
        <ConditionBuilder path={[...path, 'when']} met={met} />
      </section>
      <ServiceForm at={at} met={met} />
      <FieldGroups groups={OTHERS} path={path} />
      {NAMES && <FieldGroups groups={[NAMES]} path={path} />}
    </fieldset>
  )
}
