import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMay, useWorkspace } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { useTiers } from '../../shell/use-tiers.ts'
import button from '../../ui/button.module.css'
import { Count, Figure, Figures, Money } from '../../ui/figures.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { AccountBase } from '../base/account-base.ts'
import { baseQuery } from '../base/base-query.ts'
import { NOT_KNOWN } from '../base/filter-accounts.ts'
import { searchUnowned } from '../base/search-unowned.ts'
import { FirstSteps } from './first-steps.tsx'
import { NextStep } from './next-step.tsx'

/** What there is, and what to do next. */
export function StartPage() {
  const { text } = useWords()
  const { name } = useWorkspace()
  const base = useQuery(baseQuery)
  return (
    <PageFrame title={text('web.nav.start')}>
      <Answer of={base} height={320}>
        {(found) =>
          found.size === 0 ? (
            <>
              <PageHeader subject={name} answer={text('web.start.welcome')} />
              <FirstSteps />
            </>
          ) : (
            <Overview base={found} />
          )
        }
      </Answer>
    </PageFrame>
  )
}

function Overview({ base }: { readonly base: AccountBase }) {
  const { text } = useWords()
  const { name } = useWorkspace()
  const { table } = base
  const tiers = useTiers()
  const mayImport = useMay('import.run')
  const mayDraft = useMay('model.draft')
  const mayAssign = useMay('plan.read') && tiers.length > 0
  const totalMinor = useMemo(() => base.sumOf('acvMinor', table.id.keys()), [base, table])
  const unplaced = table.tier.at.filter((place) => place < 0).length
  const owned = new Set(tiers.flatMap(({ id, hasOwners }) => (hasOwners ? [id] : [])))
  const hasOwned = table.tier.values.map((tier) => owned.has(tier))
  // Whoever a pool or automation serves has no owner, and lacks none. Without a model nobody knows.
  const unowned = table.owner.at.filter(
    (place, row) => place < 0 && (tiers.length === 0 || hasOwned[table.tier.at[row]!] === true),
  ).length
  return (
    <>
      <PageHeader
        subject={name}
        answer={text('web.base.answer', { count: base.size, totalMinor })}
        actions={
          mayImport && (
            <Link to="/import" className={button.button}>
              {text('web.start.import')}
            </Link>
          )
        }
      />
      <Figures>
        <Figure
          label={text('web.base.accounts')}
          detail={<Link to="/base">{text('web.start.see_all')}</Link>}
        >
          <Count value={base.size} />
        </Figure>
        <Figure label={text('web.account.acv')}>
          <Money value={totalMinor} isShort />
        </Figure>
        <Figure
          label={text('web.start.unplaced')}
          detail={
            <Link to="/base" search={{ tier: '-' } as object}>
              {text('web.start.see_these')}
            </Link>
          }
        >
          <Count value={unplaced} />
        </Figure>
        <Figure
          label={text('web.start.unowned')}
          detail={
            <>
              <Link
                to="/base"
                search={(tiers.length === 0 ? { owner: NOT_KNOWN } : searchUnowned(tiers)) as object}
              >
                {text('web.start.see_these')}
              </Link>
              {unowned > 0 && mayAssign && (
                <>
                  {' · '}
                  <Link to="/people/assign">{text('web.people.assign')}</Link>
                </>
              )}
            </>
          }
        >
          <Count value={unowned} />
        </Figure>
      </Figures>
      {mayDraft && <NextStep />}
    </>
  )
}
