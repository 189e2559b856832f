import { readFileSync } from 'node:fs'
import type { Day } from './domain/kernel/day.ts'
import { LANGUAGES, type Language } from './domain/model/model.ts'

/** What the surroundings say, read once. The only file that looks at the environment or at the clock. */
export type Config = {
  readonly language: Language
  readonly today: Day
  readonly version: string
  /** Whether a fault of the program itself shows where in the code it happened. */
  readonly isDebugging: boolean
  readonly stdout: Screen
  readonly stderr: Screen
  /** As it is found; what a server makes of it stands in src/server/read-settings.ts. */
  readonly environment: Environment
}

export type Environment = Readonly<Record<string, string | undefined>>

/** The one clock of the program, for what runs longer than a command. */
export type Clock = {
  /** Since 1970. */
  readonly milliseconds: () => number
  /** The calendar day where the machine stands. */
  readonly today: () => Day
}

/** What a stream can show. */
export type Screen = {
  readonly hasColours: boolean
  /** Characters in a line; undefined where nobody watches: a file or a pipe. */
  readonly width: number | undefined
}

export function readConfig(): Config {
  const { LC_ALL, LC_MESSAGES, LANG, TIERWISE_LANG, TIERWISE_DEBUG } = process.env
  const wanted = (TIERWISE_LANG || LC_ALL || LC_MESSAGES || LANG || 'en').slice(0, 2).toLowerCase()
  return {
    language: LANGUAGES.find((language) => language === wanted) ?? 'en',
    today: CLOCK.today(),
    version: readVersion(),
    isDebugging: Boolean(TIERWISE_DEBUG),
    stdout: screenOf(process.stdout),
    stderr: screenOf(process.stderr),
    environment: process.env,
  }
}

export const CLOCK: Clock = {
  milliseconds: Date.now,
  today: () => {
    const now = new Date()
    // The calendar day where the person sits, not the one in Greenwich.
    return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000)
  },
}

/** Colours only where a person watches and has not declined them (no-color.org). */
function screenOf({ isTTY, columns }: NodeJS.WriteStream): Screen {
  const { NO_COLOR, TERM } = process.env
  return {
    hasColours: isTTY === true && !NO_COLOR && TERM !== 'dumb',
    // A terminal of unknown size says 0.
    width: isTTY === true && columns > 0 ? columns : undefined,
  }
}

/** The package's own version; the file stands one folder above, in a checkout and in the package. */
function readVersion(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}
