import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Schema } from '../../api/client.ts'
import { isRefusal } from '../../api/problem.ts'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { Failure } from '../../shell/failure.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useTierName } from '../../shell/use-tiers.ts'
import { Count, DayShown, Figure, Figures, Money, Share, Unknown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { PageHeader } from '../../ui/page-header.tsx'
import { Facts } from '../../ui/side-panel.tsx'
import { Loading } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useMoreWords, useWords } from '../../words/words-context.tsx'
import classes from './account.module.css'
import { AccountActs } from './account-acts.tsx'
import { answerAccount } from './account-answer.ts'
import { AccountContacts } from './account-contacts.tsx'
import { AccountFacts } from './account-facts.tsx'
import { AccountPilots } from './account-pilots.tsx'
import { accountQuery, explanationQuery, serviceQuery } from './account-queries.ts'
import { AccountSignals } from './account-signals.tsx'
import { AccountTimeline } from './account-timeline.tsx'
import { HealthView } from './health-view.tsx'
import { MoveLimits } from './move-limits.tsx'
import { OwnerNotes } from './owner-notes.tsx'
import { PinAccount, PinNote } from './pin-account.tsx'
import { PlacementWhy } from './placement-why.tsx'
import { RelatedAccounts } from './related-accounts.tsx'
import { ServicePrice } from './service-price.tsx'

/** One account: where it is and why, where it has been, what its service costs, what was measured, and who is there. */
export function AccountPage() {
  const { text } = useWords()
  const { accountId } = useParams({ strict: false }) as { accountId: string }
  const account = useQuery(accountQuery(accountId))
  const { name, externalId } = account.data ?? {}
  const hasWords = useMoreWords()
  return (
    <PageFrame title={name ?? externalId ?? text('web.account.subject')}>
      <Answer of={account} height={480}>
        {(found) => (hasWords ? <Account key={accountId} account={found} /> : <Loading height={480} />)}
      </Answer>
    </PageFrame>
  )
}

function Account({ account }: { readonly account: Schema<'Account'> }) {
  const words = useWords()
  const { text } = words
  const tierName = useTierName()
  const mayPin = useMay('account.pin')
  const maySeeMoney = useMay('plan.read')
  const mayAudit = useMay('audit.read')
  const navigate = useNavigate()
  const { view = 'why' } = useSearch({ strict: false }) as { view?: string }
  const { data: explanation } = useQuery(explanationQuery(account.id))
  const service = useQuery({ ...serviceQuery(account.id), enabled: maySeeMoney })
  const own = service.data?.tiers.find(({ isOwn }) => isOwn)
  const { id, name, externalId, acvMinor, renewalOn, owner, health } = account
  const healthName = text('web.account.health')
  const views: Readonly<Record<string, { readonly label: string; readonly show: () => ReactNode }>> = {
    why: {
      label: text('web.account.why'),
      show: () => <WhyView account={account} />,
    },
    ...(maySeeMoney && {
      service: {
        label: text('account.service'),
        show: () => <ServiceView accountId={id} />,
      },
    }),
    health: { label: healthName, show: () => <HealthView accountId={id} /> },
    signals: { label: text('web.import.kind.signals'), show: () => <AccountSignals accountId={id} /> },
    facts: { label: text('web.account.facts'), show: () => <FactsView account={account} /> },
    people: { label: text('account.contact.all'), show: () => <AccountContacts accountId={id} /> },
    ...(mayAudit && {
      log: { label: text('account.acts'), show: () => <AccountActs accountId={id} /> },
    }),
  }
  const shown = views[view] === undefined ? 'why' : view
  const unknown = (field: string) => text('web.account.unknown', { field })
  const renewal = text('web.account.renewal')

  return (
    <>
      <PageHeader
        subject={`${text('web.account.subject')} ${externalId}${name === null ? '' : ` · ${name}`}`}
        answer={answerAccount({ account, explanation, service: service.data }, words, tierName)}
        actions={mayPin && !account.hasLeft && <PinAccount account={account} />}
      >
        <Link to="/base" search={{ open: id } as object}>
          {text('account.in_base')}
        </Link>{' '}
        <PinNote account={account} />
        <AccountPilots accountId={id} />
      </PageHeader>
      <div className={classes.figures}>
        <Figures>
          <Figure label={text('web.account.acv')}>
            <Money value={acvMinor} why={text('web.account.no_acv')} />
          </Figure>
          <Figure label={renewal}>
            <DayShown value={renewalOn} why={unknown(renewal)} />
          </Figure>
          <Figure label={text('web.account.owner')} detail={<OwnerNotes account={account} />}>
            {owner?.name ?? <Unknown why={text('web.account.no_owner')} />}
          </Figure>
          <Figure
            label={healthName}
            onWhy={() => void navigate({ to: '.', search: { view: 'health' } as object, replace: true })}
          >
            <Count value={health} why={unknown(healthName)} />
          </Figure>
          {maySeeMoney && (
            <Figure
              label={text('report.cost_share')}
              detail={own?.verdict != null && words.wordFor('verdict', own.verdict)}
            >
              <Share value={own?.costShare} why={text('web.ui.unknown')} />
            </Figure>
          )}
        </Figures>
      </div>
      <Tabs
        label={text('web.account.subject')}
        tabs={Object.entries(views).map(([id, { label }]) => ({ id, label }))}
        shown={shown}
        onShow={(next) =>
          void navigate({ to: '.', search: next === 'why' ? {} : ({ view: next } as object), replace: true })
        }
      >
        <div className={classes.view}>{views[shown]!.show()}</div>
      </Tabs>
    </>
  )
}

function WhyView({ account }: { readonly account: Schema<'Account'> }) {
  const { text } = useWords()
  const { data } = useQuery(explanationQuery(account.id))
  return (
    <>
      <div className={classes.beside}>
        <section>
          <h2>{text('web.account.why')}</h2>
          <PlacementWhy accountId={account.id} />
        </section>
        <section>
          <h2>{text('account.move')}</h2>
          {data !== undefined && <MoveLimits account={account} limits={data.limits} />}
        </section>
      </div>
      <section>
        <h2>{text('web.account.history')}</h2>
        <AccountTimeline account={account} />
      </section>
    </>
  )
}

function ServiceView({ accountId }: { readonly accountId: string }) {
  const { text } = useWords()
  const service = useQuery(serviceQuery(accountId))
  if (isRefusal(service.error, 'no-model')) {
    return <p className={look.soft}>{text('web.account.no_model')}</p>
  }
  if (service.error !== null) return <Failure error={service.error} onRetry={() => void service.refetch()} />
  if (service.data === undefined) return <Loading height={400} />
  return <ServicePrice service={service.data} />
}

function FactsView({ account }: { readonly account: Schema<'Account'> }) {
  const { text } = useWords()
  return (
    <div className={classes.beside}>
      <section>
        <h2>{text('web.account.facts')}</h2>
        <AccountFacts account={account} />
        <Facts
          facts={Object.entries(account.custom).map(([name, value]) => ({
            label: name,
            value: typeof value === 'number' ? <Count value={value} /> : String(value),
          }))}
        />
      </section>
      <section>
        <h2>{text('account.group')}</h2>
        <RelatedAccounts account={account} />
      </section>
    </div>
  )
}
