import type { Language } from '../../domain/model/model.ts'
import type { Catalogue } from '../../language/catalogue.ts'

/** One chunk per language: whoever reads Japanese loads no German. */
const LOADERS: Readonly<Record<Language, () => Promise<{ readonly default: Catalogue }>>> = {
  en: () => import('../../language/messages/en.json'),
  de: () => import('../../language/messages/de.json'),
  pt: () => import('../../language/messages/pt.json'),
  ja: () => import('../../language/messages/ja.json'),
  ms: () => import('../../language/messages/ms.json'),
}

export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return (await LOADERS[language]()).default
}
