import { useQuery } from '@tanstack/react-query'
import { parseDay } from '../../../domain/kernel/day.ts'
import { Answer } from '../../shell/answer.tsx'
import { BridgeView } from './bridge-view.tsx'
import { useAddress } from './choice.tsx'
import { readQuestion } from './question.ts'
import { NoContracts, RetentionFrame } from './retention-frame.tsx'
import { type Retention, retentionQuery } from './retention-queries.ts'

/** A bridge needs a month after the one in which the record begins. */
const YOUNG_DAYS = 93

/** How much recurring revenue was kept, and where the rest went. */
export function RetentionPage() {
  return (
    <RetentionFrame section="/retention">
      <Asked />
    </RetentionFrame>
  )
}

function Asked() {
  const [search] = useAddress()
  const { range: _, ...question } = readQuestion(search)
  const read = useQuery(retentionQuery(question))
  return (
    <Answer of={read} height={720}>
      {(retention) =>
        retention.recordBeginsOn === null || isYoung(retention) ? (
          <NoContracts sinceDay={retention.recordBeginsOn ?? undefined} />
        ) : (
          <div aria-busy={read.isPlaceholderData || undefined}>
            <BridgeView retention={retention} />
          </div>
        )
      }
    </Answer>
  )
}

/** Nothing was there before any of the months, and the record is too short for more. */
function isYoung({ bridge, asOf, recordBeginsOn }: Retention): boolean {
  const days = parseDay(asOf)! - parseDay(recordBeginsOn ?? asOf)!
  return (
    days < YOUNG_DAYS && (bridge === null || bridge.months.every(({ openingMinor }) => openingMinor === 0))
  )
}
