import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import type { Pilot } from './pilot-queries.ts'

/** Who was drawn, as CSV: all, or only those that are to be treated. */
export function ExportDraw({ pilot: { pilotId } }: { readonly pilot: Pick<Pilot, 'pilotId'> }) {
  const { text } = useWords()
  const path = `/api/pilots/${pilotId}/members/export`
  return (
    <p className={look.row}>
      <a href={path} download>
        {text('pilot.page.export')}
      </a>
      <a href={`${path}?arm=treated`} download>
        {text('pilot.page.export.treated')}
      </a>
    </p>
  )
}
