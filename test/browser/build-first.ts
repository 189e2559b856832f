import { buildWeb } from '../../scripts/build-web.mjs'

/** The tests look at what is in the checkout, not at what was built before. */
export async function setup(): Promise<void> {
  await buildWeb()
}
