import { useMemo } from 'react'
import { useMay } from '../../../api/session.ts'
import { useTierName, useTiers } from '../../../shell/use-tiers.ts'
import { useWords } from '../../../words/words-context.tsx'
import { ConditionBuilder } from '../../model/condition/condition-builder.tsx'
import { FormContext } from '../../model/form/form-context.tsx'
import { readModelText } from '../../model/read-model-text.ts'
import classes from './design.module.css'
import { FormPart } from './form-part.tsx'
import type { Preview } from './use-preview.ts'
import type { EditedProtocol } from './use-protocol.ts'

/** The builder works on a document; a protocol is none, so that only its value is used. */
const NO_DOCUMENT = readModelText('', undefined)

/** Which accounts may take part, and which of them may not. */
export function AccountsPart({
  edited: { protocol, write },
  preview: { draw, problems, isPending },
  currency,
}: {
  readonly edited: EditedProtocol
  readonly preview: Preview
  readonly currency: string
}) {
  const { text } = useWords()
  const tierName = useTierName()
  const tiers = useTiers()
  const mayEdit = useMay('pilot.edit')
  const choices = useMemo(
    () => tiers.map(({ id }) => ({ value: id, label: tierName(id) })),
    [tiers, tierName],
  )
  const counts = draw?.enrolment
  const faultsAt = (part: string) =>
    problems
      .filter(({ place }) => place === `protocol.${part}`)
      .map(({ message, fix }) => [message, fix].filter(Boolean).join(' '))
  const inScope = counts && counts.active - counts.outOfScope - counts.scopeUnknown
  const shared = { tiers: choices, label: text('model.condition.expression') }
  return (
    <FormPart title={text('pilot.page.accounts')} help={<p>{text('pilot.page.accounts.help')}</p>}>
      <FormContext
        value={{
          ...{ model: { ...NO_DOCUMENT, value: protocol }, inForce: undefined },
          ...{ isReadOnly: !mayEdit, currency },
          edit: (...edits) =>
            write(
              Object.fromEntries(
                edits.map((edit) => [edit.path[0], edit.kind === 'set' ? String(edit.value) : '']),
              ),
            ),
        }}
      >
        <fieldset className={classes.condition}>
          <legend>{text('pilot.page.scope')}</legend>
          <ConditionBuilder
            path={['scope']}
            other={{
              ...shared,
              status:
                counts === undefined || faultsAt('scope').length > 0
                  ? text('pilot.page.counting', { isPending })
                  : text('pilot.page.scope.met', {
                      ...{ count: inScope, active: counts.active, open: counts.scopeUnknown },
                    }),
              empty: text('pilot.page.scope.empty'),
              problems: faultsAt('scope'),
            }}
          />
        </fieldset>
        <fieldset className={classes.condition}>
          <legend>{text('pilot.page.exclude')}</legend>
          <ConditionBuilder
            path={['exclude']}
            other={{
              ...shared,
              status:
                counts === undefined || faultsAt('exclude').length > 0
                  ? text('pilot.page.counting', { isPending })
                  : text('pilot.page.exclude.met', { count: counts.excluded, open: counts.excludeUnknown }),
              empty: text('pilot.page.exclude.empty'),
              problems: faultsAt('exclude'),
            }}
          />
        </fieldset>
      </FormContext>
    </FormPart>
  )
}
