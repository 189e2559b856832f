import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../shell/answer.tsx'
import { BridgeView } from './bridge-view.tsx'
import { useAddress } from './choice.tsx'
import { readQuestion } from './question.ts'
import { NoContracts, RetentionFrame } from './retention-frame.tsx'
import { retentionQuery } from './retention-queries.ts'

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
        retention.recordBeginsOn === null ? (
          <NoContracts />
        ) : (
          <div aria-busy={read.isPlaceholderData || undefined}>
            <BridgeView retention={retention} />
          </div>
        )
      }
    </Answer>
  )
}
