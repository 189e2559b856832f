import { readFileSync } from 'node:fs'
import type { Day } from './domain/kernel/day.ts'
import { LANGUAGES, type Language } from './domain/model/model.ts'

/** What the surroundings say, read once. The only file that looks at the environment or at the clock. */
export type Config = {
  readonly language: Language
  readonly today: Day
  readonly colours: boolean
  readonly version: string
}

export function readConfig(): Config {
  const { LC_ALL, LC_MESSAGES, LANG, NO_COLOR, TIERWISE_LANG } = process.env
  const wanted = (TIERWISE_LANG || LC_ALL || LC_MESSAGES || LANG || 'en').slice(0, 2).toLowerCase()
  const now = new Date()
  return {
    language: LANGUAGES.find((language) => language === wanted) ?? 'en',
    // The calendar day where the person sits, not the one in Greenwich.
    today: Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000),
    colours: !NO_COLOR && process.stdout.isTTY === true,
    version: readVersion(),
  }
}

/** The package's own version; the file stands one folder above, in a checkout and in the package. */
function readVersion(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}
