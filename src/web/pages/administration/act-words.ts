import type { useWords } from '../../words/words-context.tsx'
import type { Act } from './audit-query.ts'

type Words = Pick<ReturnType<typeof useWords>, 'text' | 'wordFor'>

/** Every action that the log can hold, in the order in which a reader looks for them. */
export const ACTIONS = [
  ...['plan.make', 'plan.apply', 'plan.undo', 'plan.discard', 'plan.comment'],
  ...['assignment.make', 'assignment.apply', 'assignment.discard', 'account.assign', 'cover.edit'],
  ...['handoff.edit', 'handoff.accept', 'handoff.cancel'],
  ...[
    'pool.open',
    'pool.respond',
    'pool.close',
    'pool.hand-back',
    'pool.availability',
    'pool.caps',
    'pool.deal',
  ],
  ...['pilot.edit', 'pilot.start', 'pilot.look', 'pilot.finish', 'pilot.decide', 'pilot.cancel'],
  ...['health.override', 'health.end-override', 'health.score'],
  ...['account.pin', 'account.unpin', 'model.draft', 'model.commit', 'answers.edit'],
  ...['import.run', 'import.undo', 'import.map', 'daily.run', 'contact.edit', 'contact.erase'],
  ...['user.invite', 'user.uninvite', 'user.join', 'user.edit', 'user.rename', 'user.remove', 'user.leave'],
  ...['user.erase', 'user.password', 'user.password-link', 'session.start', 'session.end', 'session.switch'],
  ...['api-key.create', 'api-key.revoke', 'workspace.create', 'workspace.administer'],
  ...['view.save', 'view.edit', 'view.delete'],
]

/** What was done, in words; an action that a newer server knows stands as it is. */
export function actionText({ wordFor }: Words, action: string): string {
  const words = wordFor('audit', action.replaceAll(/[.-]/g, '_'))
  return words === action.replaceAll(/[.-]/g, '_') ? action : words
}

/** Who has done it. */
export function actorText({ text }: Words, { actor, actorName }: Pick<Act, 'actor' | 'actorName'>): string {
  if (actorName !== null) return actorName
  return text(actor === 'system' ? 'admin.audit.system' : 'admin.audit.gone')
}
