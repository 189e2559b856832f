import type { App } from '../app.ts'
import { addCheckRoutes } from './check-routes.ts'
import { addDraftRoutes } from './draft-routes.ts'
import { addFieldRoute } from './field-routes.ts'
import { addTierRoute } from './tier-routes.ts'
import { addTrialRoutes } from './trial-routes.ts'
import { addVersionRoutes } from './version-routes.ts'

/** The model as a document: draft, check, compare, commit. */
export function addModelRoutes(app: App): void {
  addDraftRoutes(app)
  addCheckRoutes(app)
  addFieldRoute(app)
  addTierRoute(app)
  addVersionRoutes(app)
  addTrialRoutes(app)
}
