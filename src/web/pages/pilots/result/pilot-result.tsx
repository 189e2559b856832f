import { PageHeader } from '../../../ui/page-header.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { PilotFacts } from '../pilot-facts.tsx'
import type { Pilot } from '../pilot-queries.ts'

/** What came of a pilot that has ended or was called off. */
export function PilotResult({ pilot }: { readonly pilot: Pilot }) {
  const { text } = useWords()
  return (
    <>
      <PageHeader subject={pilot.protocol.name} answer={text(`pilot.page.is.${pilot.state}`)} />
      <PilotFacts pilot={pilot} />
    </>
  )
}
