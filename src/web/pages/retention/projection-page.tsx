import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../shell/answer.tsx'
import { useWords } from '../../words/words-context.tsx'
import { Choice, useAddress } from './choice.tsx'
import { ProjectionView } from './projection-view.tsx'
import classes from './retention.module.css'
import { NoContracts, RetentionFrame } from './retention-frame.tsx'
import { projectionQuery } from './retention-queries.ts'

const YEARS = ['5', '10', '15', '20'] as const
const DISCOUNTS = ['0', '5', '10', '15'] as const
const RENEWED = ['1', '2', '3', '5'] as const

/** Who will still be there, learnt from those who began in the record. */
export function ProjectionPage() {
  return (
    <RetentionFrame section="/retention/projection">
      <Asked />
    </RetentionFrame>
  )
}

function Asked() {
  const { text, wholeShare } = useWords()
  const [search, change] = useAddress()
  const years = YEARS.find((one) => one === search.years) ?? '10'
  const discount = DISCOUNTS.find((one) => one === search.discount) ?? '10'
  const renewed = RENEWED.find((one) => one === search.renewed) ?? '3'
  const asked = { project: Number(years), discount: Number(discount) / 100, after: Number(renewed) }
  const read = useQuery(projectionQuery(asked))
  const controls = (
    <div className={classes.controls}>
      <Choice
        label={text('retention.page.years')}
        value={years}
        options={YEARS.map((id) => ({ id, label: id }))}
        onChange={(next) => change({ years: next === '10' ? undefined : next })}
      />
      <Choice
        label={text('retention.page.discount')}
        value={discount}
        options={DISCOUNTS.map((id) => ({ id, label: wholeShare(Number(id) / 100) }))}
        onChange={(next) => change({ discount: next === '10' ? undefined : next })}
      />
      <Choice
        label={text('retention.page.renewed')}
        value={renewed}
        options={RENEWED.map((id) => ({
          id,
          label: text('retention.page.renewed.times', { count: Number(id) }),
        }))}
        onChange={(next) => change({ renewed: next === '3' ? undefined : next })}
      />
    </div>
  )
  return (
    <Answer of={read} height={720}>
      {(projection) =>
        projection.recordBeginsOn === null ? (
          <NoContracts />
        ) : (
          <div aria-busy={read.isPlaceholderData || undefined}>
            <ProjectionView projection={projection} controls={controls} />
          </div>
        )
      }
    </Answer>
  )
}
