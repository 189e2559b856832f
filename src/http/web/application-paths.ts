/** Where pages of the application begin; a test holds them against its routes. Everything else keeps its 404. */
export const APPLICATION_SECTIONS = [
  'import',
  'base',
  'assess',
  'economics',
  'model',
  'plan',
  'people',
  'pilots',
  'retention',
  'report',
  'administration',
] as const

export const APPLICATION_PATHS: readonly string[] = [
  '/',
  ...APPLICATION_SECTIONS.flatMap((section) => [`/${section}`, `/${section}/*`]),
]
