export const MOST_COMPARED = 4

/** The models that an address compares, each once, four at most: `models=in-force,default-tech`. */
export function readCompared(models: string | undefined): readonly string[] {
  const names = (models ?? '').split(',').filter((name) => /^[a-z0-9-]{1,80}$/.test(name))
  return [...new Set(names)].slice(0, MOST_COMPARED)
}

/** What is worth a look where nobody has chosen yet: what there is, against serving everybody the cheaper ways. */
export function usualComparison(offered: readonly { readonly candidate: string }[]): readonly string[] {
  const has = (name: string) => offered.some(({ candidate }) => candidate === name)
  const own = ['in-force', 'draft'].filter(has)
  return [...(own.length === 0 ? ['recommended'] : own), 'default-low', 'default-tech'].slice(
    0,
    MOST_COMPARED,
  )
}

/** With another model in the place of one, which may be a new place at the end. */
export function withModel(models: readonly string[], at: number, model: string): string {
  return readCompared(
    at >= models.length
      ? [...models, model].join(',')
      : models.map((name, index) => (index === at ? model : name)).join(','),
  ).join(',')
}
