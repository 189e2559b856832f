import type { MessageId } from '../../../language/catalogue.ts'
import type { Right } from '../../api/session.ts'

export type Section = {
  readonly id: string
  readonly path: string
  readonly label: MessageId
  /** Without it the section is not offered; undefined: it is for everybody. */
  readonly right?: Right
}

/** The parts of administration, those that are used most at the beginning. */
export const SECTIONS = [
  { id: 'users', path: '/administration', label: 'admin.users', right: 'user.read' },
  { id: 'people', path: '/administration/people', label: 'admin.people', right: 'person.read' },
  { id: 'keys', path: '/administration/keys', label: 'admin.keys', right: 'api-key.administer' },
  { id: 'sign-in', path: '/administration/sign-in', label: 'admin.sign_in', right: 'sign-in.read' },
  { id: 'sources', path: '/administration/sources', label: 'admin.sources', right: 'import.read' },
  { id: 'audit', path: '/administration/audit', label: 'admin.audit', right: 'audit.read' },
  {
    id: 'workspace',
    path: '/administration/workspace',
    label: 'admin.workspace',
    right: 'workspace.read',
  },
  { id: 'account', path: '/administration/account', label: 'web.shell.profile' },
  { id: 'about', path: '/administration/about', label: 'admin.about', right: 'workspace.read' },
] as const satisfies readonly Section[]

export type SectionId = (typeof SECTIONS)[number]['id']

/** The sections that somebody with these rights may see. */
export function sectionsFor(rights: readonly Right[]): readonly Section[] {
  const all: readonly Section[] = SECTIONS
  return all.filter(({ right }) => right === undefined || rights.includes(right))
}
