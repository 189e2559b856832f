import type { MessageId } from '../../language/catalogue.ts'
import type { Right } from '../api/session.ts'

export type PeopleSection = {
  readonly id: string
  readonly path: string
  readonly label: MessageId
  /** Without it the section is not offered. */
  readonly right: Right
}

/** The pages about people: who carries what, who shall, and how many it will take. */
export const PEOPLE_SECTIONS = [
  { id: 'team', path: '/people', label: 'web.people.team', right: 'person.read' },
  { id: 'assign', path: '/people/assign', label: 'web.people.assign', right: 'plan.read' },
  { id: 'pools', path: '/people/pools', label: 'web.people.pools', right: 'pool.read' },
  { id: 'hiring', path: '/people/hiring', label: 'web.people.hiring', right: 'plan.read' },
  {
    id: 'organisation',
    path: '/people/organisation',
    label: 'report.section.organisation',
    right: 'plan.read',
  },
  { id: 'handoffs', path: '/people/handoffs', label: 'report.handoffs', right: 'handoff.read' },
] as const satisfies readonly PeopleSection[]

export type PeopleSectionId = (typeof PEOPLE_SECTIONS)[number]['id']
