/** What leaves accounts, people, answers, the model and placements as they are: the noun, or the operation itself. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'user',
  'session',
  'api-key',
  'workspace',
  'contact',
  'view',
  'handoff',
  'cover',
  'pool',
  'import.map',
  'pilot.edit',
  'pilot.look',
  'pilot.decide',
  'plan.comment',
  'plan.make',
  'plan.discard',
  'assignment.make',
  'assignment.discard',
  'model.draft',
  'model.discard',
])

/** Whether an operation may change where accounts belong; one that nobody knows may. */
export function concernsPlacements(action: string): boolean {
  return !WITHOUT_EFFECT.has(action) && !WITHOUT_EFFECT.has(action.slice(0, action.indexOf('.')))
}
