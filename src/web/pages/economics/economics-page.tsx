import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
import { toNumber } from '../../../domain/kernel/exact.ts'
import { useWorkspace } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './economics-page.module.css'
import { economicsQuery, type LoadedEconomics } from './economics-query.ts'
import { TierTable } from './tier-table.tsx'
import { TierTrial } from './tier-trial.tsx'
import { isTrying, readTried } from './tried-in-address.ts'
import { answerWhatIf } from './what-if.ts'

/** What customer success costs by tier, and what it would cost otherwise: all of it computed here, at once. */
export function EconomicsPage() {
  const { text } = useWords()
  const { currency } = useWorkspace()
  const loaded = useQuery(economicsQuery(currency))
  return (
    <PageFrame title={text('web.nav.economics')}>
      <Answer of={loaded} height={480}>
        {(basis) => <Economics basis={basis} />}
      </Answer>
    </PageFrame>
  )
}

function Economics({ basis }: { readonly basis: LoadedEconomics }) {
  const words = useWords()
  const { text, label } = words
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const tried = useMemo(() => readTried(search), [search])
  const before = useMemo(() => answerWhatIf(basis, { tiers: {} }), [basis])
  const answer = useMemo(() => answerWhatIf(basis, tried), [basis, tried])
  const shownId = basis.tiers.find(({ id }) => id === search.tier)?.id ?? basis.tiers[0]!.id
  const at = basis.tiers.findIndex(({ id }) => id === shownId)
  const { costShare, verdict } = answer.blended
  const change = (next: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: (all: object) => ({ ...all, ...next }), replace: true })
  const isTried = isTrying(tried)
  const beforeShare = before.blended.costShare && toNumber(before.blended.costShare)
  return (
    <>
      <PageHeader
        subject={text('web.nav.economics')}
        answer={
          costShare === undefined
            ? text('web.economics.answer.none')
            : text(isTried ? 'web.economics.answer.tried' : 'web.economics.answer', {
                costShare: toNumber(costShare),
                ...(isTried ? { beforeShare } : {}),
                verdict: words.wordFor('verdict', verdict?.code),
              })
        }
        actions={
          isTried && (
            <Button onClick={() => void navigate({ to: '.', search: { tier: shownId }, replace: true })}>
              {text('web.economics.reset_all')}
            </Button>
          )
        }
      >
        <p>
          {basis.plan === undefined
            ? text('web.economics.example')
            : text('web.economics.from_plan', { sinceDay: parseDay(basis.plan.asOf) })}
        </p>
        {verdict?.isMarginKnown === false && <p>{text('web.economics.no_margin')}</p>}
      </PageHeader>
      <TierTable answers={answer.tiers} before={before.tiers} />
      <section className={classes.section}>
        <h2>{text('web.economics.inputs')}</h2>
        <Tabs
          label={text('web.economics.choose')}
          tabs={basis.tiers.map((tier) => ({ id: tier.id, label: label(tier.label, tier.id) }))}
          shown={shownId}
          onShow={(tier) => change({ tier })}
        >
          <TierTrial
            key={shownId}
            basis={basis}
            tier={basis.tiers[at]!}
            answer={answer.tiers[at]!}
            tried={tried}
            onChange={change}
          />
        </Tabs>
      </section>
    </>
  )
}
