import { useId } from 'react'
import type { ModelPath } from '../../../../domain/model/model-problem.ts'
import { useWords } from '../../../words/words-context.tsx'
import { ChoicesField } from './choices-field.tsx'
import { Field } from './field.tsx'
import classes from './form.module.css'
import { type FormField, type FormGroup, namePath } from './form-fields.ts'
import { ListField } from './list-field.tsx'
import { RecordField } from './record-field.tsx'
import { SwitchField } from './switch-field.tsx'

/** A field of whatever kind. */
export function AnyField({ field, path }: { readonly field: FormField; readonly path: ModelPath }) {
  switch (field.kind) {
    case 'list':
      return <ListField field={field} path={path} show={showField} />
    case 'record':
      return <RecordField field={field} path={path} />
    case 'switch':
      return <SwitchField field={field} path={path} show={showField} />
    case 'choices':
    case 'tiers':
      return <ChoicesField field={field} path={path} />
    default:
      return <Field field={field} path={path} />
  }
}

/** A field inside of another one. */
function showField(field: FormField, path: ModelPath) {
  return <AnyField key={namePath(field.path)} field={field} path={[...path, ...field.path]} />
}

/** Fields under their headings. */
export function FieldGroups({
  groups,
  path = [],
}: {
  readonly groups: readonly FormGroup[]
  readonly path?: ModelPath
}) {
  return groups.map((group) => <FieldGroup key={group.id} group={group} path={path} />)
}

function FieldGroup({ group, path }: { readonly group: FormGroup; readonly path: ModelPath }) {
  const { text } = useWords()
  const id = useId()
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h2 id={id}>{text(`model.group.${group.id}` as 'model.group.about')}</h2>
      <div className={classes.fields}>{group.fields.map((field) => showField(field, path))}</div>
    </section>
  )
}
