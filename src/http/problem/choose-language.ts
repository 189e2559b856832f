import { LANGUAGES, type Language } from '../../domain/model/model.ts'

/** The language that a reader likes best among those there are (RFC 9110, section 12.5.4); English where none fits. */
export function chooseLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { language: range.trim().split('-')[0]!, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
  for (const { language } of wanted) {
    const found = LANGUAGES.find((known) => known === language)
    if (found !== undefined) return found
  }
  return 'en'
}
