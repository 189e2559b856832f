import type { ReactNode } from 'react'
import { useMay } from '../../api/session.ts'
import { NeedsRight } from '../../shell/not-allowed.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { Loading } from '../../ui/states.tsx'
import { useMoreWords, useWords } from '../../words/words-context.tsx'

/** Around every page about pilots: its words have come, and the reader may see it. */
export function PilotsFrame({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  const { text } = useWords()
  const hasWords = useMoreWords()
  const mayRead = useMay('pilot.read')
  return (
    <PageFrame title={title ?? text('web.nav.pilots')}>
      {!hasWords ? <Loading height={480} /> : mayRead ? children : <NeedsRight right="pilot.read" />}
    </PageFrame>
  )
}
