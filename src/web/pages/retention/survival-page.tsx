import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../shell/answer.tsx'
import { useAddress } from './choice.tsx'
import { groupIn } from './question.ts'
import { NoContracts, RetentionFrame } from './retention-frame.tsx'
import { survivalQuery } from './retention-queries.ts'
import { SurvivalView } from './survival-view.tsx'

/** How long customers stay. */
export function SurvivalPage() {
  return (
    <RetentionFrame section="/retention/survival">
      <Asked />
    </RetentionFrame>
  )
}

function Asked() {
  const [search] = useAddress()
  const group = groupIn(search)
  const read = useQuery(survivalQuery(group))
  return (
    <Answer of={read} height={720}>
      {(survival) =>
        survival.recordBeginsOn === null ? (
          <NoContracts />
        ) : (
          <div aria-busy={read.isPlaceholderData || undefined}>
            <SurvivalView survival={survival} field={group} />
          </div>
        )
      }
    </Answer>
  )
}
