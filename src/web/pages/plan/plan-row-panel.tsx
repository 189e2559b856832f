import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, type Schema, take } from '../../api/client.ts'
import { Answer } from '../../shell/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { DayShown, Money } from '../../ui/figures.tsx'
import { Facts, PanelSection, SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { ReviewedRow } from './arrange-rows.ts'
import classes from './plan.module.css'
import { reasonWord } from './row-columns.tsx'
import { StateMark } from './state-mark.tsx'
import { TierName } from './tier-name.tsx'

/** One account of a plan: what would become of it, by which rule, with which values, and why no other tier. */
export function PlanRowPanel({
  planId,
  row,
  mayDecide,
  onExclude,
  onInclude,
  onClose,
}: {
  readonly planId: string
  readonly row: ReviewedRow
  readonly mayDecide: boolean
  readonly onExclude: () => void
  readonly onInclude: () => void
  readonly onClose: () => void
}) {
  const words = useWords()
  const { text } = words
  const { accountId, state } = row
  const why = useQuery({
    queryKey: ['plans', planId, 'rows', accountId],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/plans/{planId}/rows/{accountId}', {
          params: { path: { planId, accountId } },
          signal,
        }),
      ),
  })
  const isOpen = state === 'taken' || state === 'refused' || state === 'waiting'
  return (
    <SidePanel
      subject={`${text('web.account.subject')} ${row.externalId}`}
      title={row.name ?? row.externalId}
      shownKey={accountId}
      onClose={onClose}
    >
      <PanelSection title={text('web.plan.change')}>
        <div className={classes.way}>
          <TierName tier={row.from} />
          <span role="img" aria-label={text('web.plan.becomes')}>
            →
          </span>
          <TierName tier={row.kind === 'held' ? row.from : row.to} />
        </div>
        <Facts
          facts={[
            { label: text('web.plan.state'), value: <StateMark state={state} /> },
            { label: text('web.plan.reason'), value: reasonWord(words, row) ?? text('web.ui.unknown') },
            {
              label: text('web.account.acv'),
              value: <Money value={row.acvMinor} why={text('web.account.no_acv')} />,
            },
            {
              label: text('report.cost_before'),
              value: <Money value={row.csCostBeforeMinor} why={text('web.plan.no_cost_before')} />,
            },
            {
              label: text('report.cost_after'),
              value: <Money value={row.csCostAfterMinor} why={text('web.plan.no_cost_after')} />,
            },
          ]}
        />
        {row.refused !== null && <RefusedBecause changes={row.refused} />}
        <div className={classes.buttons}>
          {/* One button that turns round, so that whoever presses it keeps the focus. */}
          {mayDecide && (isOpen || state === 'excluded') && (
            <Button onClick={isOpen ? onExclude : onInclude}>
              {text(isOpen ? 'web.plan.exclude' : 'web.plan.include')}
            </Button>
          )}
          {mayDecide && state === 'waiting' && (
            <Button kind="main" onClick={onInclude}>
              {text('web.plan.approve')}
            </Button>
          )}
          <Link to="/base" search={{ open: accountId } as object}>
            {text('web.plan.see_account')}
          </Link>
        </div>
      </PanelSection>
      <PanelSection title={text('web.plan.why')}>
        <Answer of={why} height={280}>
          {(found) => <Reasons explained={found} />}
        </Answer>
      </PanelSection>
    </SidePanel>
  )
}

function RefusedBecause({ changes }: { readonly changes: readonly Schema<'InputChange'>[] }) {
  const { text } = useWords()
  return (
    <div className={classes.refused}>
      <p>{text('web.plan.refused_because')}</p>
      <ul>
        {changes.map(({ field, before, after }) => (
          <li key={field}>
            <code>{field}</code>: {String(before ?? '—')} → {String(after ?? '—')}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The tiers as the model tries them, the rules, and what holds the account. */
function Reasons({ explained }: { readonly explained: Schema<'ExplainedPlanRow'> }) {
  const { text } = useWords()
  const { explanation, inputs } = explained
  const known = Object.entries(inputs).filter(([, value]) => value !== null)
  return (
    <div className={classes.reasons}>
      <p>{explanation.text}</p>
      <ul className={classes.tried}>
        {explanation.tiers.map(({ tier, name, verdict, text: said, evidence }) => (
          <li key={tier} data-taken={verdict === 'taken' || undefined}>
            <strong>{name}</strong> <span>{said}</span>
            {evidence
              .filter(({ depth }) => depth === 0)
              .map(({ condition, values }) => (
                <code key={condition}>
                  {condition}
                  {Object.entries(values).map(([field, value]) => ` · ${field} = ${String(value ?? '—')}`)}
                </code>
              ))}
          </li>
        ))}
      </ul>
      {explanation.holds.map((hold) => (
        <p key={hold.rule}>{hold.text}</p>
      ))}
      <details>
        <summary>{text('web.plan.rules')}</summary>
        <Facts facts={explanation.rules.map(({ name, text: said }) => ({ label: name, value: said }))} />
      </details>
      <details>
        <summary>{text('web.plan.inputs')}</summary>
        <Facts
          facts={known.map(([field, value]) => ({
            label: field,
            value: MONEY.has(field) ? <Money value={value as number} /> : String(value),
          }))}
        />
      </details>
      <p className={classes.soft}>
        {text('web.why.as_of')} <DayShown value={explanation.asOf} />
        {' · '}
        {text('web.account.model_version', { number: explanation.modelNumber })}
      </p>
    </div>
  )
}

/** Inputs that are money in whole minor units. */
const MONEY: ReadonlySet<string> = new Set(['acv', 'placement.acv'])
