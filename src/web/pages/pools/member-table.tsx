import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { Count, Share } from '../../ui/figures.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { CapsDialog } from './caps-dialog.tsx'
import type { Member, PoolView } from './pool-queries.ts'
import classes from './pools.module.css'
import { usePoolChange } from './use-pool-change.ts'

/** Who serves the pool: whether they are there, what they have, and what part of the work was theirs. */
export function MemberTable({ view }: { readonly view: PoolView }) {
  const { text, series, locale } = useWords()
  const mayManage = useMay('pool.manage')
  const [limited, setLimited] = useState<Member>()
  const members = view.members.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), locale))
  if (members.length === 0) return null
  const fair = fairShares(members)
  return (
    <section className={classes.section}>
      <h2>{text('pools.members')}</h2>
      <PlainTable label={text('pools.members')} areFigures minWidth={760} className={classes.members}>
        <thead>
          <tr>
            <th scope="col">{text('web.user.name')}</th>
            <th scope="col" className={classes.left}>
              {text('pools.available')}
            </th>
            <th scope="col" className={classes.left}>
              {text('pools.has')}
            </th>
            <th scope="col">{text('pools.open_now')}</th>
            <th scope="col">{text('pools.today')}</th>
            <th scope="col">{text('pools.share')}</th>
            <th scope="col">{text('pools.minutes')}</th>
            {mayManage && <th scope="col">{text('pools.caps')}</th>}
          </tr>
        </thead>
        <tbody>
          {members.map((member, index) => (
            <tr key={member.personId}>
              <th scope="row">{nameOf(member)}</th>
              <td className={classes.left}>
                <Availability member={member} isOwn={member.personId === view.ownPersonId} />
              </td>
              <td className={classes.left}>{series([...member.languages, ...member.skills])}</td>
              <td>
                <OfCap count={member.open} cap={member.openCap} />
              </td>
              <td>
                <OfCap count={member.givenToday} cap={member.dailyCap} />
              </td>
              <td>
                <WorkShare share={member.share} fair={fair[index]!} />
              </td>
              <td>
                <Count value={member.minutes} />
              </td>
              {mayManage && (
                <td>
                  <Button
                    kind="quiet"
                    aria-label={text('pools.caps.of', { name: nameOf(member) })}
                    onClick={() => setLimited(member)}
                  >
                    {text('pools.caps')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {limited !== undefined && <CapsDialog member={limited} onClose={() => setLimited(undefined)} />}
    </section>
  )
}

/** A switch where the reader may use it, else the word; leave and a start to come say so beside it. */
function Availability({ member, isOwn }: { readonly member: Member; readonly isOwn: boolean }) {
  const { text } = useWords()
  const mayManage = useMay('pool.manage')
  const mayWork = useMay('pool.work')
  const { personId, isAvailable, isOnLeave, hasStarted } = member
  const change = usePoolChange((isOn: boolean) =>
    take(
      api.PUT('/api/people/{personId}/availability', {
        params: { path: { personId } },
        body: { isAvailable: isOn },
      }),
    ),
  )
  // The switch follows the hand, and after the answer what the server says.
  const [wanted, setWanted] = useState<boolean>()
  const isOn = wanted ?? isAvailable
  const turn = (next: boolean) => {
    setWanted(next)
    change.mutate(next, { onSettled: () => setWanted(undefined) })
  }
  const away = isOnLeave ? text('pools.on_leave') : hasStarted ? '' : text('pools.not_started')
  return (
    <span className={classes.availability}>
      {mayManage || (mayWork && isOwn) ? (
        <label className={classes.switch}>
          <input
            type="checkbox"
            role="switch"
            aria-label={text('pools.available.of', { name: nameOf(member) })}
            checked={isOn}
            aria-checked={isOn}
            onChange={({ target }) => turn(target.checked)}
          />
          {text(isOn ? 'pools.on' : 'pools.off')}
        </label>
      ) : (
        text(isOn ? 'pools.on' : 'pools.off')
      )}
      {away !== '' && <span className={classes.away}>{away}</span>}
      {change.error !== null && <Failure error={change.error} />}
    </span>
  )
}

function OfCap({ count, cap }: { readonly count: number; readonly cap: number | null }) {
  const { text } = useWords()
  return cap === null ? <Count value={count} /> : <span>{text('pools.of_cap', { count, cap })}</span>
}

/** The share of the cases, with a mark where an even one would be. */
function WorkShare({ share, fair }: { readonly share: number; readonly fair: number }) {
  const { text } = useWords()
  return (
    <span className={classes.work} title={text('pools.share.even', { fairShare: fair })}>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.fill} style={{ width: percentOf(share) }} />
        <span className={classes.even} style={{ left: percentOf(fair) }} />
      </span>
      <Share value={share} />
      <span className={classes.unseen}>{text('pools.share.even', { fairShare: fair })}</span>
    </span>
  )
  function percentOf(value: number) {
    return `${Math.min(1, value) * 100}%`
  }
}

/** What each would have had by the days that they have now; percent of the whole. */
function fairShares(members: readonly Member[]): readonly number[] {
  const all = members.reduce((sum, { capacityDays }) => sum + capacityDays, 0)
  return members.map(({ capacityDays }) => (all === 0 ? 0 : capacityDays / all))
}

function nameOf({ name, externalId }: Pick<Member, 'name' | 'externalId'>): string {
  return name ?? externalId
}
