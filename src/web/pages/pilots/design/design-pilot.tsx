import { PageHeader } from '../../../ui/page-header.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { PilotFacts } from '../pilot-facts.tsx'
import type { Pilot } from '../pilot-queries.ts'

/** The draft of a pilot. */
export function DesignPilot({ pilot }: { readonly pilot: Pilot }) {
  const { text } = useWords()
  return (
    <>
      <PageHeader subject={pilot.protocol.name} answer={text('pilot.page.is.draft')} />
      <PilotFacts pilot={pilot} />
    </>
  )
}
