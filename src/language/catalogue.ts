import type { Language } from '../domain/model/model.ts'
import de from './messages/de.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import ja from './messages/ja.json' with { type: 'json' }
import ms from './messages/ms.json' with { type: 'json' }
import pt from './messages/pt.json' with { type: 'json' }

/** English is the catalogue of record: an id that it lacks does not compile, one that another lacks fails a test. */
export type MessageId = keyof typeof en

/** The words of one language by id. */
export type Catalogue = Readonly<Record<string, string>>

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, de, pt, ja, ms }
