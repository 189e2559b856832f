import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { parseDay } from '../../../domain/kernel/day.ts'
import { api, type Schema, take } from '../../api/client.ts'
import { Answer } from '../../shell/answer.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import look from '../../ui/look.module.css'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loading } from '../../ui/states.tsx'
import { useMoreWords, useWords } from '../../words/words-context.tsx'
import { ComparisonGrid } from './comparison-grid.tsx'
import { ComparisonTotals } from './comparison-totals.tsx'
import { momentText } from './moment-text.ts'
import classes from './plan.module.css'
import { plansQuery } from './plan-queries.ts'

type Plan = Schema<'Plan'>

/** Two plans side by side: what they cost, how many they move, and every account that they treat differently. */
export function ComparisonPage() {
  const { text } = useWords()
  const plans = useQuery(plansQuery)
  const hasWords = useMoreWords()
  return (
    <PageFrame title={text('web.nav.plan')}>
      <Answer of={plans} height={480}>
        {(found) => {
          if (!hasWords) return <Loading height={480} />
          const comparable = found.filter(({ state }) => state === 'ready' || state === 'applied')
          return comparable.length < 2 ? <TooFew /> : <Chosen plans={comparable} />
        }}
      </Answer>
    </PageFrame>
  )
}

function TooFew() {
  const { text } = useWords()
  return (
    <EmptyState title={text('plan.compare_empty')} action={<Link to="/plan">{text('plan.all_plans')}</Link>}>
      <p>{text('plan.compare_empty_what')}</p>
    </EmptyState>
  )
}

/** What is compared stands in the address; without a word the plan before the newest, and the newest. */
function Chosen({ plans }: { readonly plans: readonly Plan[] }) {
  const { text } = useWords()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const { one = plans[1]!.id, other = plans[0]!.id } = search
  const comparison = useQuery({
    queryKey: ['plans', one, 'comparison', other],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/plans/{planId}/comparison', {
          params: { path: { planId: one }, query: { with: other, limit: 1 } },
          signal,
        }),
      ),
  })
  const choose = (side: 'one' | 'other') => (planId: string) =>
    void navigate({ to: '.', search: { one, other, [side]: planId } as object, replace: true })
  return (
    <>
      <PageHeader
        subject={text('plan.compare')}
        answer={comparison.data === undefined ? text('web.ui.loading') : answerOf(comparison.data, text)}
      >
        <Link to="/plan">{text('plan.all_plans')}</Link>
      </PageHeader>
      <div className={classes.choices}>
        <PlanChoice label={text('plan.one')} {...{ plans, chosen: one, onChoose: choose('one') }} />
        <PlanChoice label={text('plan.other')} {...{ plans, chosen: other, onChoose: choose('other') }} />
      </div>
      <Answer of={comparison} height={240}>
        {(found) => <ComparisonTotals comparison={found} />}
      </Answer>
      <ComparisonGrid key={`${one} ${other}`} one={one} other={other} />
    </>
  )
}

function PlanChoice({
  label,
  plans,
  chosen,
  onChoose,
}: {
  readonly label: string
  readonly plans: readonly Plan[]
  readonly chosen: string
  readonly onChoose: (planId: string) => void
}) {
  const { text, day, locale } = useWords()
  return (
    <label className={look.choice}>
      {label}
      <select value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {plans.map(({ id, asOf, modelNumber, createdAt }) => (
          <option key={id} value={id}>
            {`${day(parseDay(asOf))} · ${text('web.account.model_version', { number: modelNumber })} · ${text('plan.made')} ${momentText(createdAt, locale)}`}
          </option>
        ))}
      </select>
    </label>
  )
}

function answerOf(
  { one, other }: Schema<'PlanComparison'>,
  text: ReturnType<typeof useWords>['text'],
): string {
  const movesOf = ({ counts }: typeof one) => counts.moving + counts.pending
  const change = other.csCostMinor - one.csCostMinor
  return text('plan.compare_answer', {
    ...{ one: movesOf(one), other: movesOf(other) },
    moves: movesOf(one) === movesOf(other) ? 'same' : 'other',
    direction: change === 0 ? 'same' : change > 0 ? 'more' : 'less',
    changeMinor: Math.abs(change),
  })
}
