import { createColors } from 'picocolors'
import type { Language } from '../../../domain/model/model.ts'
import { describe } from '../../../language/describe.ts'
import type { Page } from '../../terminal/page.ts'

/** A page without colours and as wide as it likes. */
export function plainPage(language: Language): Page {
  return {
    words: describe({ language, currency: 'USD' }),
    colours: createColors(false),
    width: undefined,
  }
}
