import type { Schema } from '../../api/client.ts'
import { DayShown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { Facts } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { InputValue } from './input-changes.tsx'
import classes from './plan.module.css'

/** Why a plan says what it says of an account: the tiers as the model tries them, the rules, and what holds it. */
export function RowReasons({ explained }: { readonly explained: Schema<'ExplainedPlanRow'> }) {
  const { text } = useWords()
  const { explanation, inputs } = explained
  const known = Object.entries(inputs).filter(([, value]) => value !== null)
  return (
    <div className={classes.reasons}>
      <p>{explanation.text}</p>
      {explanation.holds.map((hold) => (
        <p key={hold.rule} className={classes.hold}>
          {hold.text}
        </p>
      ))}
      <ul className={classes.tried}>
        {explanation.tiers.map(({ tier, name, verdict, text: said, evidence }) => (
          <li key={tier} data-taken={verdict === 'taken' || undefined}>
            <strong>{name}</strong> <span>{said}</span>
            {evidence.slice(0, 1).map(({ condition }) => (
              <code key={condition}>
                {condition}
                {valuesIn(evidence).map(([field, value]) => ` · ${field} = ${String(value ?? '—')}`)}
              </code>
            ))}
          </li>
        ))}
      </ul>
      <details>
        <summary>{text('plan.rules')}</summary>
        <Facts facts={explanation.rules.map(({ name, text: said }) => ({ label: name, value: said }))} />
      </details>
      <details>
        <summary>{text('plan.inputs')}</summary>
        <Facts
          facts={known.map(([field, value]) => ({
            label: field,
            value: <InputValue field={field} value={value} />,
          }))}
        />
      </details>
      <p className={look.soft}>
        {text('web.why.as_of')} <DayShown value={explanation.asOf} />
        {' · '}
        {text('web.account.model_version', { number: explanation.modelNumber })}
      </p>
    </div>
  )
}

type Evidence = Schema<'ExplainedPlanRow'>['explanation']['tiers'][number]['evidence']

/** Every value that a condition or one of its parts has looked at, once. */
function valuesIn(evidence: Evidence): [string, Evidence[number]['values'][string]][] {
  return Object.entries(Object.assign({}, ...evidence.map(({ values }) => values)))
}
