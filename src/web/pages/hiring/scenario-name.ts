import type { Words } from '../../../language/make-words.ts'
import { type ScenarioId, STAGES } from './question.ts'

/** What a scenario is called where it is chosen. */
export function scenarioName({ text, number }: Words, id: ScenarioId, factor: number): string {
  switch (id) {
    case 'as_is':
      return text('hiring.scenario.as_is')
    case 'proposed':
      return text('hiring.scenario.proposed')
    case 'stages':
      return `${number(STAGES.via)}× → ${number(STAGES.to)}×`
    case 'own':
      return text('hiring.scenario.own', { factor })
    default:
      return `${number(Number(id.slice(1)))}×`
  }
}
