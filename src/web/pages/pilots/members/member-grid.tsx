import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Answer } from '../../../shell/answer.tsx'
import { useTierName } from '../../../shell/use-tiers.ts'
import { Button } from '../../../ui/button.tsx'
import { formatSort, parseSort } from '../../../ui/grid/column.ts'
import { DataGrid } from '../../../ui/grid/data-grid.tsx'
import { ExportMenu } from '../../../ui/grid/export-menu.tsx'
import { useWords } from '../../../words/words-context.tsx'
import type { AccountBase } from '../../base/account-base.ts'
import { baseQuery } from '../../base/base-query.ts'
import { useStratumName } from '../design/drawn-strata.tsx'
import type { Pilot } from '../pilot-queries.ts'
import classes from '../pilots-evidence.module.css'
import { membersQuery, type PilotMember } from '../result-queries.ts'
import { memberColumns } from './member-columns.tsx'
import { arrangeMembers, type MemberRow } from './member-rows.ts'

/** Who takes part, in which group, and with what values; filters and order stand in the address. */
export function MemberGrid({ pilot }: { readonly pilot: Pilot }) {
  const members = useQuery(membersQuery(pilot.pilotId))
  const base = useQuery(baseQuery)
  return (
    <Answer of={members} height={480}>
      {(found) => (
        <Answer of={base} height={480}>
          {(accounts) => <Members pilot={pilot} members={found} base={accounts} />}
        </Answer>
      )}
    </Answer>
  )
}

function Members({
  pilot,
  members,
  base,
}: {
  readonly pilot: Pilot
  readonly members: readonly PilotMember[]
  readonly base: AccountBase
}) {
  const words = useWords()
  const { text, locale } = words
  const tierName = useTierName()
  const stratumName = useStratumName()
  const navigate = useNavigate()
  const { view, sort: sortText, ...filters } = useSearch({ strict: false }) as Record<string, string>
  const { protocol, draw } = pilot
  const rows = useMemo(() => join(members, base), [members, base])
  const columns = useMemo(
    () =>
      memberColumns(words, {
        metrics: [protocol.primary, ...protocol.others],
        hasAfter: members.some(({ after }) => after !== null),
        ...{ tierName, stratumName },
      }),
    [words, protocol, members, tierName, stratumName],
  )
  const sort = useMemo(() => parseSort(sortText), [sortText])
  const wanted = JSON.stringify(filters)
  const shown = useMemo(
    () => arrangeMembers(rows, { sort, filters: JSON.parse(wanted), locale }),
    [rows, sort, wanted, locale],
  )
  const listed = { count: shown.length, at: (index: number) => shown[index] }
  const go = (search: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: { view, ...search } as never, replace: true, resetScroll: false })
  const erased = (draw?.arms.treated ?? 0) + (draw?.arms.control ?? 0) - members.length
  return (
    <div className={classes.members}>
      {erased > 0 && <p className={classes.help}>{text('pilot.member.erased', { count: erased })}</p>}
      <DataGrid
        id="pilot-members"
        label={text('pilot.tab.members')}
        columns={columns}
        rows={listed}
        keyOf={({ member }) => member.accountId}
        sort={sort}
        onSort={(next) => go({ ...filters, sort: formatSort(next) })}
        filters={filters}
        onFilters={(next) => go({ ...(sortText && { sort: sortText }), ...next })}
        onOpen={({ member }) =>
          void navigate({ to: '/base/$accountId', params: { accountId: member.accountId } })
        }
        tools={
          <>
            <ExportMenu fileName="pilot-accounts" title={protocol.name} columns={columns} rows={listed} />
            {Object.keys(filters).length > 0 && (
              <Button kind="quiet" onClick={() => go({ ...(sortText && { sort: sortText }) })}>
                {text('web.grid.no_filters')}
              </Button>
            )}
          </>
        }
        empty={<p>{text('web.base.none')}</p>}
      />
    </div>
  )
}

/** With the owner of today; who is no longer in the base has left. */
function join(members: readonly PilotMember[], base: AccountBase): readonly MemberRow[] {
  const places = new Map(base.table.id.map((id, place) => [id, place]))
  return members.map((member) => {
    const place = places.get(member.accountId)
    const account = place === undefined ? undefined : base.at(place)
    return {
      ...{ member, owner: account?.ownerName ?? account?.owner },
      hasLeft: account === undefined,
    }
  })
}
