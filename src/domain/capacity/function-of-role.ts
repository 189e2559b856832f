/** The functions of a post-sale organisation, and those around it. */
export const FUNCTIONS = [
  'success',
  'support',
  'account_management',
  'onboarding',
  'services',
  'sales',
  'operations',
  'leadership',
] as const
export type OrganisationFunction = (typeof FUNCTIONS)[number]

/** Tried from the top; what a role manages weighs more than the word "manager" in it. */
const WORDS: readonly (readonly [OrganisationFunction, RegExp])[] = [
  ['leadership', /\b(head|vp|vice president|director|chief|cco|founder)\b/],
  ['operations', /\b(operations|ops|enablement|content|programme?)\b/],
  ['onboarding', /\b(onboarding|implementation)\b/],
  ['support', /\b(support|help ?desk|service desk)\b/],
  ['account_management', /\b(account management|account manager|am|renewals?)\b/],
  ['services', /\b(professional services|services|consultant|consulting|trainer|training|education)\b/],
  ['sales', /\b(sales|account executive|ae|sdr|bdr)\b/],
]

/** [P15] What a person of the team file does, read from the words of the role; a role without such a word, or none, is a CSM's. */
export function functionOfRole(role: string | undefined): OrganisationFunction {
  const words = (role ?? '').toLowerCase().replaceAll(/[_\-/]+/g, ' ')
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'success'
}

/** People of a team by function. */
export function countFunctions(
  team: readonly { readonly role: string | undefined }[],
): Record<OrganisationFunction, number> {
  const none = FUNCTIONS.map((name) => [name, 0])
  const counts = Object.fromEntries(none) as Record<OrganisationFunction, number>
  for (const { role } of team) counts[functionOfRole(role)]++
  return counts
}
