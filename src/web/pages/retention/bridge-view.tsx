import { Link } from '@tanstack/react-router'
import { parseDay } from '../../../domain/kernel/day.ts'
import look from '../../ui/look.module.css'
import { PageHeader } from '../../ui/page-header.tsx'
import { useWords } from '../../words/words-context.tsx'
import { BridgeChart } from './bridge-chart.tsx'
import { BridgeTable } from './bridge-table.tsx'
import { Choice, GroupChoice, useAddress } from './choice.tsx'
import { CohortTable } from './cohort-table.tsx'
import { GroupTable } from './group-table.tsx'
import { DEFINITIONS, groupIn, RANGES, readQuestion, SNAPSHOTS, SPANS } from './question.ts'
import classes from './retention.module.css'
import type { Retention } from './retention-queries.ts'
import { tellBridge, tellLosses } from './tell-bridge.ts'
import { useGroupName } from './use-group-name.ts'

/** All of the page, of everybody or of the group that is looked at. */
export function BridgeView({ retention }: { readonly retention: Retention }) {
  const words = useWords()
  const { text } = words
  const [search, change] = useAddress()
  const groupName = useGroupName(groupIn(search))
  const group = retention.groups?.find((one) => (one.group ?? '') === search.of)
  const bridge = group?.bridge ?? retention.bridge
  if (bridge === null || bridge === undefined) {
    return <PageHeader subject={text('web.nav.retention')} answer={text('retention.page.none')} />
  }
  const answer = tellBridge(words, bridge, retention)
  const [lost, next] = tellLosses(words, bridge)
  return (
    <>
      <PageHeader
        subject={text('web.nav.retention')}
        answer={
          group === undefined
            ? answer
            : text('health.backtest.of_group', { group: groupName(group.group), note: answer })
        }
      >
        <p>{lost}</p>
        <p>
          {next} <Link to="/retention/survival">{text('retention.page.tab.survival')}</Link>
          {' · '}
          <Link to="/retention/health">{text('retention.page.tab.health')}</Link>
        </p>
      </PageHeader>
      <Controls />
      <Meaning retention={retention} />
      <BridgeChart bridge={bridge} />
      <BridgeTable bridge={bridge} />
      {retention.groups !== null && (
        <GroupTable
          groups={retention.groups}
          whole={retention.bridge}
          shown={group === undefined ? undefined : search.of}
          onShow={(of) => change({ of })}
        />
      )}
      <CohortTable cohorts={retention.cohorts} />
      <Notes retention={retention} />
    </>
  )
}

/** What GRR and NRR are here, by name and version: without it a share says nothing. */
function Meaning({ retention: { definition, snapshot } }: { readonly retention: Retention }) {
  const { text, wordFor, paragraph, quote } = useWords()
  const code = definition.name.replaceAll('-', '_')
  const name = quote(
    `${wordFor('retention.page.definition', code)} (${definition.name}@${definition.version})`,
  )
  return (
    <p className={classes.meaning}>
      {paragraph([wordFor('retention.definition', code, { name }), text(`retention.snapshot.${snapshot}`)])}
    </p>
  )
}

function Controls() {
  const { text, wordFor } = useWords()
  const [search, change] = useAddress()
  const { definition, by, range, snapshot } = readQuestion(search)
  return (
    <div className={classes.controls}>
      <Choice
        label={text('retention.page.definition')}
        value={definition}
        options={DEFINITIONS.map((id) => ({
          id,
          label: wordFor('retention.page.definition', id.replaceAll('-', '_')),
        }))}
        onChange={(next) => change({ definition: next === 'capped' ? undefined : next })}
      />
      <Choice
        label={text('retention.page.range')}
        value={range}
        options={RANGES.map((id) => ({
          id,
          label:
            id === 'all'
              ? text('retention.page.range.all')
              : text('retention.page.range.months', { count: Number(id) }),
        }))}
        onChange={(next) => change({ range: next === '12' ? undefined : next })}
      />
      <Choice
        label={text('retention.page.by')}
        value={by}
        options={SPANS.map((id) => ({ id, label: text(`retention.page.by.${id}`) }))}
        onChange={(next) => change({ by: next === 'month' ? undefined : next })}
      />
      <GroupChoice />
      <Choice
        label={text('retention.page.snapshot')}
        value={snapshot}
        options={SNAPSHOTS.map((id) => ({ id, label: text(`retention.page.snapshot.${id}`) }))}
        onChange={(next) => change({ snapshot: next === 'start' ? undefined : next })}
      />
    </div>
  )
}

/** What is not in the figures, or not for sure. */
function Notes({ retention }: { readonly retention: Retention }) {
  const { text } = useWords()
  const { leftOut, mayStillRenew, beforeRecord, recordBeginsOn } = retention
  const { withoutContract, withoutAmount, otherCurrency } = leftOut
  return (
    <ul className={`${classes.notes} ${look.help}`}>
      {mayStillRenew > 0 && <li>{text('retention.page.may_renew', { count: mayStillRenew })}</li>}
      {beforeRecord > 0 && (
        <li>
          {text('retention.page.before', { count: beforeRecord, sinceDay: parseDay(recordBeginsOn ?? '') })}
        </li>
      )}
      {withoutContract + withoutAmount + otherCurrency > 0 && (
        <li>
          {text('retention.page.left_out', {
            ...{ contract: withoutContract, amount: withoutAmount, currency: otherCurrency },
          })}
        </li>
      )}
    </ul>
  )
}
