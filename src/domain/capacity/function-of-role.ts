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

/** Tried from the top; what a role manages weighs more than the word "manager" in it. Five languages, as team files have them. */
const WORDS: readonly (readonly [OrganisationFunction, RegExp])[] = [
  [
    'leadership',
    /\b(head|vp|vice president|director|chief|cco|founder)\b|(^|\s|abteilungs|bereichs)leit(er|ung)|diretor|責任者|部長|\b(pengarah|ketua)\b/,
  ],
  ['operations', /\b(operations|ops|enablement|content|programme?)\b|operações|オペレーション|\boperasi\b/],
  [
    'onboarding',
    /\b(onboarding|implementation)\b|implementierung|einführung|implantação|オンボーディング|導入/,
  ],
  ['support', /support\b|\b(help ?desk|service desk|suporte|sokongan)\b|サポート/],
  [
    'account_management',
    /\b(account management|account manager|am|renewals?|gerente de contas|pengurus akaun|pembaharuan)\b|vertragsverlängerung|renovaç|アカウントマネ|更新/,
  ],
  [
    'services',
    /\b(professional services|services|consultant|consulting|trainer|training|education)\b|schulung|beratung|consultor|treinamento|コンサル|研修|\b(perunding|latihan)\b/,
  ],
  ['sales', /\b(sales|account executive|ae|sdr|bdr|vendas|jualan)\b|vertrieb|営業/],
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
