import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { conditionFields } from '../../../../domain/model/condition-fields.ts'
import type { ModelPath } from '../../../../domain/model/model-problem.ts'
import { pilotFields } from '../../../../domain/pilot/design/pilot-fields.ts'
import type { Schema } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { TypedInput } from '../form/field.tsx'
import form from '../form/form.module.css'
import { useField, useForm } from '../form/form-context.tsx'
import { fieldsQuery } from '../model-queries.ts'
import { useCustomFields } from '../use-custom-fields.ts'
import classes from './condition.module.css'
import { ConditionItems } from './condition-items.tsx'
import { type ConditionTree, printCondition, readCondition } from './condition-rows.ts'
import { listFields } from './field-info.ts'

const NOTHING: ConditionTree = { join: 'all', items: [] }

/** A condition that is no part of a model: what is known of it, and what it may ask beside the fields of accounts. */
export type OtherCondition = {
  readonly label: string
  /** How many meet it. */
  readonly status: string
  /** What no condition means. */
  readonly empty: string
  readonly problems: readonly string[]
  /** The tiers that it may ask for. */
  readonly tiers: readonly { readonly value: string; readonly label: string }[]
}

/** Who meets a condition, as questions to fields or as an expression: always the same condition. */
export function ConditionBuilder({
  path,
  met,
  other,
}: {
  readonly path: ModelPath
  readonly met?: Schema<'MetCondition'> | undefined
  readonly other?: OtherCondition
}) {
  const words = useWords()
  const { text } = words
  const { isReadOnly } = useForm()
  const state = useField(path)
  const mayEdit = useMay('model.draft')
  const found = useQuery({ ...fieldsQuery, enabled: mayEdit })
  const customFields = useCustomFields()
  const said = state.written ?? state.fallback
  const source = typeof said === 'string' ? said : ''
  const tiers = other?.tiers
  const infos = useMemo(() => listFields(found.data?.items ?? [], words, tiers), [found.data, words, tiers])
  const catalogue = useMemo(
    () => (tiers === undefined ? conditionFields : pilotFields)(customFields ?? {}),
    [customFields, tiers],
  )
  const [mistake, setMistake] = useState<string>()
  // Rows that are not complete stand in no text: they live here until they are.
  const [rows, setRows] = useState<{ readonly source: string; readonly tree: ConditionTree | undefined }>()
  const tree = useMemo(
    () => (source === '' ? NOTHING : readCondition(source, catalogue)),
    [source, catalogue],
  )
  const shown = rows !== undefined && rows.source === source ? rows.tree : tree

  function change(next: ConditionTree) {
    const printed = printCondition(next)
    setRows({ source: printed, tree: next })
    if (printed === source) return
    if (printed === '') state.clear()
    else state.set(printed)
  }

  const problems = mistake === undefined ? (other?.problems ?? state.problems) : [mistake]
  return (
    <div className={classes.builder}>
      {mayEdit && (
        <p id={`${state.id}-met`} className={classes.met} role="status">
          {other !== undefined
            ? other.status
            : met === undefined
              ? text('model.condition.not_counted')
              : text('model.condition.met', {
                  ...{ count: met.meets, meetsMinor: met.meetsMinor ?? undefined },
                  ...{ takes: met.takes, takesMinor: met.takesMinor ?? undefined, open: met.open },
                })}
        </p>
      )}
      {shown === undefined ? (
        <p className={classes.note}>{text('model.condition.not_rows')}</p>
      ) : (
        <ConditionItems
          tree={shown}
          infos={infos}
          accounts={found.data?.accounts}
          empty={other?.empty ?? text('model.condition.rest')}
          onChange={change}
          isReadOnly={isReadOnly}
        />
      )}
      <div className={`${form.field} ${classes.code}`} data-changed={state.was !== undefined || undefined}>
        <label htmlFor={state.id}>
          {other === undefined ? text('model.condition.expression') : other.label}
        </label>
        <TypedInput
          id={state.id}
          kind="expression"
          state={state}
          onMistake={setMistake}
          aria-invalid={problems.length > 0 || undefined}
          {...(mayEdit && { 'aria-describedby': `${state.id}-met` })}
        />
        {problems.length > 0 && <p className={form.error}>{problems.join(' ')}</p>}
        {state.was !== undefined && !isReadOnly && (
          <div className={form.back}>
            <span>{text('model.form.was', { value: String(state.was.value ?? '—') })}</span>
            <Button kind="quiet" onClick={state.takeBack}>
              {text('model.form.take_back')}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
