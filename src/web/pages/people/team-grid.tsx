import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
import { useTierName, useTiers } from '../../shell/use-tiers.ts'
import { Button } from '../../ui/button.tsx'
import { formatSort, parseSort } from '../../ui/grid/column.ts'
import { DataGrid } from '../../ui/grid/data-grid.tsx'
import { ExportMenu } from '../../ui/grid/export-menu.tsx'
import { useWords } from '../../words/words-context.tsx'
import { arrangeTeam } from './arrange-team.ts'
import type { TeamBooks } from './books-query.ts'
import classes from './team.module.css'
import { teamColumns } from './team-columns.tsx'
import type { TeamMember } from './team-member.ts'
import { TeamPanel } from './team-panel.tsx'

/** One row for each person; one of them opens beside it. Order, filters and what is open stand in the address. */
export function TeamGrid({
  team,
  members,
}: {
  readonly team: TeamBooks
  readonly members: readonly TeamMember[]
}) {
  const words = useWords()
  const { text, locale } = words
  const navigate = useNavigate()
  const tiers = useTiers()
  const tierName = useTierName()
  const { open, sort: sortText, view: _, ...filters } = useSearch({ strict: false }) as Record<string, string>
  const { asOf, currency } = team
  const sort = useMemo(() => parseSort(sortText), [sortText])
  const wanted = JSON.stringify(filters)
  const shown = useMemo(
    () => arrangeTeam(members, { sort, filters: JSON.parse(wanted), locale, currency }),
    [members, sort, wanted, locale, currency],
  )
  const columns = useMemo(() => {
    const served = tiers.filter(({ id }) => members.some(({ byTier }) => byTier.has(id)))
    return teamColumns(words, {
      tiers: served.map(({ id }) => ({ id, name: tierName(id) })),
      ...{ today: parseDay(asOf)!, currency },
    })
  }, [words, tiers, members, tierName, asOf, currency])
  const opened = members.find(({ personId }) => personId === open)
  const go = (search: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: search as never, replace: true })
  const listed = { count: shown.length, at: (index: number) => shown[index] }
  const kept = { ...filters, ...(sortText && { sort: sortText }) }
  return (
    <div className={classes.beside}>
      <DataGrid
        id="team"
        label={text('web.people.team')}
        columns={columns}
        rows={listed}
        keyOf={({ personId }) => personId}
        sort={sort}
        onSort={(next) => go({ ...filters, open, sort: formatSort(next) })}
        filters={filters}
        onFilters={(next) => go({ ...(sortText && { sort: sortText }), ...next })}
        onOpen={({ personId }) => go({ ...kept, open: personId })}
        openKey={open}
        tools={
          <>
            <ExportMenu fileName="team" title={text('web.people.team')} columns={columns} rows={listed} />
            {Object.keys(filters).length > 0 && (
              <Button kind="quiet" onClick={() => go({ ...(sortText && { sort: sortText }), open })}>
                {text('web.grid.no_filters')}
              </Button>
            )}
          </>
        }
        empty={<p>{text('web.user.none')}</p>}
      />
      {opened !== undefined && <TeamPanel {...{ member: opened, team, members }} onClose={() => go(kept)} />}
    </div>
  )
}
