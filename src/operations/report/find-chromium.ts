import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** What the browser is called where it is installed, in the order of preference. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
]
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** The Chromium that is named, and no other; without a name the first in the search path. Undefined where there is none. */
export function findChromium({
  chromium: named,
  searchPath = '',
}: {
  readonly chromium?: string | undefined
  /** As the environment's PATH has it. */
  readonly searchPath?: string | undefined
}): string | undefined {
  const folders = searchPath.split(delimiter).filter((folder) => isAbsolute(folder))
  const names = named === undefined ? NAMES : isAbsolute(named) ? [] : [named]
  const places = named === undefined ? PLACES : isAbsolute(named) ? [named] : []
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
