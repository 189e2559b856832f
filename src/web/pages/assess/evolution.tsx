import type { EvolutionNeed, Evolution as Found } from '../../../domain/assessment/evolution.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './assess.module.css'
import stages from './evolution.module.css'

/** Where the company stands on the way of a model: the stages, what each needs, and what of it is missing. */
export function Evolution({ evolution }: { readonly evolution: Found }) {
  const { text } = useWords()
  const { stage, accounts, nextFrom, needs } = evolution
  return (
    <section className={classes.part}>
      <h3>{text('report.evolution')}</h3>
      <p>{text('evolution.stage', { stage, accounts, nextFrom })}</p>
      <ol className={stages.stages}>
        {([1, 2, 3, 4] as const).map((each) => (
          <li key={each} aria-current={each === stage ? 'step' : undefined}>
            <p className={stages.stageText}>{text('web.assess.stage', { stage: String(each) })}</p>
            <ul>
              {needs
                .filter((need) => need.stage === each)
                .map((need) => (
                  <Need key={need.code} need={need} />
                ))}
            </ul>
          </li>
        ))}
      </ol>
      {needs.some(({ present }) => present === undefined) && (
        <p className={classes.soft}>{text('web.assess.need.unclear')}</p>
      )}
    </section>
  )
}

function Need({ need: { code, present } }: { readonly need: EvolutionNeed }) {
  const { text } = useWords()
  const state = present === undefined ? 'unseen' : present ? 'there' : 'missing'
  return (
    <li className={stages.need} data-state={state}>
      <Icon name={state === 'there' ? 'check' : state === 'missing' ? 'close' : 'question'} />
      <span>
        {text(`evolution.${code}`)}{' '}
        <span className={classes.soft}>({text('web.assess.need', { state })})</span>
      </span>
    </li>
  )
}
