import { PageHeader } from '../../../ui/page-header.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { PilotFacts } from '../pilot-facts.tsx'
import type { Pilot } from '../pilot-queries.ts'

/** A pilot while it runs. */
export function RunningPilot({ pilot }: { readonly pilot: Pilot }) {
  const { text } = useWords()
  return (
    <>
      <PageHeader subject={pilot.protocol.name} answer={text('pilot.page.is.running')} />
      <PilotFacts pilot={pilot} />
    </>
  )
}
