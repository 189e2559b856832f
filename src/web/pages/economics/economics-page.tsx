import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
import { toNumber } from '../../../domain/kernel/exact.ts'
import type { MessageId } from '../../../language/catalogue.ts'
import { useMay, useWorkspace } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { NeedsRight } from '../../shell/not-allowed.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loading } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { WhyPanel } from '../../ui/why-panel.tsx'
import { useMoreWords, useWords } from '../../words/words-context.tsx'
import classes from './economics-page.module.css'
import { economicsQuery, type LoadedEconomics } from './economics-query.ts'
import { ExplainedTable } from './explained-table.tsx'
import { columnsOf, FiguresTable } from './figures-table.tsx'
import { PutIntoDraft } from './put-into-draft.tsx'
import { SCALE_FIGURES, tellScale } from './tell-scale.ts'
import { tellTouch } from './tell-touch.ts'
import { TierTrial } from './tier-trial.tsx'
import { findWhy } from './told-number.tsx'
import { TouchChanges } from './touch-changes.tsx'
import { isTrying, readGain, readTried } from './tried-in-address.ts'
import { answerWhatIf } from './what-if.ts'

/** What customer success costs by tier, and what it would cost otherwise: all of it computed here, at once. */
export function EconomicsPage() {
  const { text } = useWords()
  const { currency } = useWorkspace()
  const mayRead = useMay('plan.read')
  const hasWords = useMoreWords()
  const loaded = useQuery({ ...economicsQuery(currency), enabled: mayRead })
  return (
    <PageFrame title={text('web.nav.economics')}>
      {mayRead ? (
        <Answer of={loaded} height={480}>
          {(basis) => (hasWords ? <Economics basis={basis} /> : <Loading height={480} />)}
        </Answer>
      ) : (
        <NeedsRight right="plan.read" />
      )}
    </PageFrame>
  )
}

const NOTHING = { tiers: {} }

/** Numbers of the published example are never said as the company's own. */
function answerIdOf({ plan }: LoadedEconomics, isTried: boolean): MessageId {
  if (isTried) return 'web.economics.answer.tried'
  return plan === undefined ? 'economics.answer.example' : 'web.economics.answer'
}

function Economics({ basis }: { readonly basis: LoadedEconomics }) {
  const words = useWords()
  const { text, label } = words
  const navigate = useNavigate()
  const mayDraft = useMay('model.draft')
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const tried = useMemo(() => readTried(search), [search])
  const before = useMemo(() => answerWhatIf(basis, NOTHING), [basis])
  const all = useMemo(() => answerWhatIf(basis, tried), [basis, tried])
  const columns = useMemo(
    () => columnsOf({ all, tried, basis, words }, { all: before, tried: NOTHING, basis, words }),
    [all, before, tried, basis, words],
  )
  const at = Math.max(
    0,
    basis.tiers.findIndex(({ id }) => id === search.tier),
  )
  const shownId = basis.tiers[at]!.id
  const { costShare, verdict } = all.blended
  const change = (next: Record<string, string | undefined>) =>
    void navigate({
      to: '.',
      search: (now: object) => ({ ...now, ...next }),
      replace: true,
      resetScroll: false,
    })
  const isTried = isTrying(tried)
  const asOf = basis.plan && words.day(parseDay(basis.plan.asOf))
  const gain = readGain(search)
  const asked = { all, tried, basis, words }
  const sizes = tellScale(asked)
  const changes = tellTouch(asked, all.tiers[at]!, gain ?? 0)
  const why = findWhy([...columns, ...sizes, ...changes], search.why, asOf)
  const opens = { open: why?.key, onWhy: (key: string) => change({ why: key }) }
  return (
    <>
      <PageHeader
        subject={text('web.nav.economics')}
        answer={
          costShare === undefined
            ? text('web.economics.answer.none')
            : text(answerIdOf(basis, isTried), {
                costShare: toNumber(costShare),
                ...(isTried && {
                  beforeShare: before.blended.costShare && toNumber(before.blended.costShare),
                }),
                verdict: words.wordFor('verdict', verdict?.code),
              })
        }
        actions={
          <>
            {isTried && (
              <Button onClick={() => void navigate({ to: '.', search: { tier: shownId }, replace: true })}>
                {text('web.economics.reset_all')}
              </Button>
            )}
            {isTried && mayDraft && <PutIntoDraft basis={basis} tried={tried} />}
            <Link to="/economics/compare" className={classes.link}>
              {text('economics.compare')}
            </Link>
          </>
        }
      >
        <p>
          {basis.plan === undefined
            ? text('web.economics.example')
            : text('web.economics.from_plan', { sinceDay: parseDay(basis.plan.asOf) })}
        </p>
        {verdict?.isMarginKnown === false && <p>{text('web.economics.no_margin')}</p>}
      </PageHeader>
      <FiguresTable columns={columns} {...opens} />
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
            {...{ basis, tried, all, tier: basis.tiers[at]!, answer: all.tiers[at]!, onChange: change }}
          />
          <h3 className={classes.subject}>{text('economics.other_touch')}</h3>
          <TouchChanges
            {...{ changes, gain, ...opens }}
            onGain={(gain) => change({ gain: gain === undefined ? undefined : String(gain) })}
          />
        </Tabs>
      </section>
      <section className={classes.section}>
        <h2>{text('report.scale')}</h2>
        <ExplainedTable
          label={text('report.scale')}
          about={text('report.scale.size')}
          rows={sizes}
          figures={SCALE_FIGURES}
          {...opens}
        />
        <p className={classes.soft}>{text('report.staffing.rule')}</p>
      </section>
      {why !== undefined && <WhyPanel why={why} onClose={() => change({ why: undefined })} />}
    </>
  )
}
