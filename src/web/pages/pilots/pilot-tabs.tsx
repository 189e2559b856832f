import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words/words-context.tsx'
import { DrawShown } from './drawn/draw-shown.tsx'
import { ProtocolShown } from './drawn/protocol-shown.tsx'
import { MemberGrid } from './members/member-grid.tsx'
import type { Pilot } from './pilot-queries.ts'

type View = 'result' | 'looks' | 'members' | 'draw' | 'protocol'

/** What a pilot that has begun shows beside its answer. The view stands in the address; the first one is what it is about. */
export function PilotTabs({
  pilot,
  views,
}: {
  readonly pilot: Pilot
  readonly views: Partial<Readonly<Record<'result' | 'looks', () => ReactNode>>>
}) {
  const { text, number } = useWords()
  const navigate = useNavigate()
  const { view } = useSearch({ strict: false }) as { readonly view?: string }
  const { draw } = pilot
  const shows: Partial<Record<View, () => ReactNode>> = {
    ...views,
    ...(draw !== null && {
      members: () => <MemberGrid pilot={pilot} />,
      draw: () => <DrawShown pilot={pilot} draw={draw} />,
    }),
    protocol: () => <ProtocolShown pilot={pilot} />,
  }
  const known = Object.keys(shows) as View[]
  const shown = known.find((id) => id === view) ?? known[0]!
  return (
    <Tabs
      label={pilot.protocol.name}
      tabs={known.map((id) => ({
        id,
        label: text(`pilot.tab.${id}`),
        ...(id === 'members' && draw !== null && { count: number(draw.arms.treated + draw.arms.control) }),
      }))}
      shown={shown}
      onShow={(next) =>
        void navigate({
          to: '.',
          search: (next === known[0] ? {} : { view: next }) as never,
          replace: true,
          resetScroll: false,
        })
      }
    >
      {shows[shown]?.()}
    </Tabs>
  )
}
