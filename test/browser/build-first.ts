import { execFileSync } from 'node:child_process'

/** The tests look at what is in the checkout, not at what was built before. */
export function setup(): void {
  execFileSync(process.execPath, ['scripts/build-web.mjs'], { stdio: 'inherit' })
}
