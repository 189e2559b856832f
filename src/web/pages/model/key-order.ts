import { knownKeys } from '../../../domain/model/known-keys.ts'
import type { KeyOrder } from './splice.ts'

/** Keys in the order of the schema, in which models are written. */
export const keyOrder: KeyOrder = (path) => knownKeys(path)
