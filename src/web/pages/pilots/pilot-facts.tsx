import { parseDay } from '../../../domain/kernel/day.ts'
import { Facts } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { instantText } from '../administration/instant-text.ts'
import { ExportDraw } from './export-draw.tsx'
import type { Pilot } from './pilot-queries.ts'

/** What is fixed of a pilot that has begun: its days, its accounts, and the fingerprint of its protocol. */
export function PilotFacts({ pilot }: { readonly pilot: Pilot }) {
  const { text, locale, number, day } = useWords()
  const { protocol, draw, lock } = pilot
  return (
    <>
      <Facts
        facts={[
          { label: text('pilot.page.starts'), value: day(parseDay(protocol.startsOn)) },
          { label: text('pilot.page.ends'), value: day(parseDay(protocol.endsOn)! - 1) },
          ...(draw === null
            ? []
            : [
                { label: text('pilot.design.treated'), value: number(draw.arms.treated) },
                { label: text('pilot.design.control'), value: number(draw.arms.control) },
              ]),
          ...(lock === null
            ? []
            : [
                {
                  label: text('pilot.page.locked'),
                  value: text('pilot.page.locked.by', {
                    by: lock.name ?? lock.by,
                    at: instantText(lock.at, locale),
                  }),
                },
                { label: text('pilot.page.hash'), value: <code>{lock.hash}</code> },
              ]),
        ]}
      />
      {draw !== null && <ExportDraw pilot={pilot} />}
    </>
  )
}
