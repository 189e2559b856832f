import type { MessageId } from '../../language/catalogue.ts'
import type { Right } from '../api/session.ts'
import type { IconName } from '../ui/icon.tsx'

export type Place = {
  readonly path: string
  readonly label: MessageId
  readonly icon: IconName
  /** Without it the place is not offered. */
  readonly right?: Right
  /** At the foot of the rail, apart from the loop. */
  readonly isApart?: boolean
}

/** The places of the rail in the order of the loop. A place is added when its page exists. */
export const PLACES: readonly Place[] = [
  { path: '/', label: 'web.nav.start', icon: 'start' },
  { path: '/import', label: 'web.nav.import', icon: 'add', right: 'import.read' },
  { path: '/base', label: 'web.nav.base', icon: 'base', right: 'account.read' },
  { path: '/assess', label: 'web.nav.assess', icon: 'assess', right: 'answers.read' },
  { path: '/economics', label: 'web.nav.economics', icon: 'economics', right: 'plan.read' },
  { path: '/model', label: 'web.nav.model', icon: 'model', right: 'model.read' },
  { path: '/plan', label: 'web.nav.plan', icon: 'plan', right: 'plan.read' },
  { path: '/people', label: 'web.nav.people', icon: 'people', right: 'person.read' },
  { path: '/pilots', label: 'web.nav.pilots', icon: 'pilots', right: 'pilot.read' },
  { path: '/retention', label: 'web.nav.retention', icon: 'retention', right: 'plan.read' },
  { path: '/report', label: 'web.nav.report', icon: 'report', right: 'plan.read' },
  {
    path: '/administration',
    label: 'web.nav.administration',
    icon: 'administration',
    isApart: true,
  },
]
