import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { NewPilot } from './new-pilot.tsx'
import { type ListedPilot, pilotsQuery } from './pilot-queries.ts'
import { PilotTable } from './pilot-table.tsx'
import { PilotsFrame } from './pilots-frame.tsx'
import { tellPilots } from './tell-pilots.ts'

/** All pilots, and the way to a new one. */
export function PilotsPage() {
  return (
    <PilotsFrame>
      <PilotsBody />
    </PilotsFrame>
  )
}

function PilotsBody() {
  const list = useQuery(pilotsQuery)
  return (
    <Answer of={list} height={480}>
      {(pilots) => (pilots.length === 0 ? <NoPilot /> : <Pilots pilots={pilots} />)}
    </Answer>
  )
}

function Pilots({ pilots }: { readonly pilots: readonly ListedPilot[] }) {
  const words = useWords()
  const mayEdit = useMay('pilot.edit')
  return (
    <>
      <PageHeader
        subject={words.text('web.nav.pilots')}
        answer={tellPilots(words, pilots)}
        actions={mayEdit && <NewPilot />}
      />
      <PilotTable pilots={pilots} />
    </>
  )
}

/** What a pilot is, and why it takes a control group. */
function NoPilot() {
  const { text } = useWords()
  const mayEdit = useMay('pilot.edit')
  return (
    <>
      <PageHeader subject={text('web.nav.pilots')} answer={text('pilot.page.none')} />
      <EmptyState title={text('pilot.page.none.title')} action={mayEdit && <NewPilot />}>
        <p>{text('pilot.page.none.what')}</p>
        <p>{text('pilot.page.none.control')}</p>
        <p>{text('pilot.page.none.example')}</p>
        {!mayEdit && <p>{text('pilot.page.none.may_not')}</p>}
      </EmptyState>
    </>
  )
}
