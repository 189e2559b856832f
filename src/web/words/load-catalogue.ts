import type { Language } from '../../domain/model/model.ts'
import type { Catalogue } from '../../language/catalogue.ts'

type Loaders = Readonly<Record<Language, () => Promise<{ readonly default: Catalogue }>>>

/** One chunk per language: whoever reads Japanese loads no German. */
const LOADERS: Loaders = {
  en: () => import('../../language/messages/en.json'),
  de: () => import('../../language/messages/de.json'),
  pt: () => import('../../language/messages/pt.json'),
  ja: () => import('../../language/messages/ja.json'),
  ms: () => import('../../language/messages/ms.json'),
}

/** What only some pages say (vite.config.ts has which), so that the others do not wait for it. */
const MORE_LOADERS: Loaders = {
  en: () => import('../../language/messages/en.json?more'),
  de: () => import('../../language/messages/de.json?more'),
  pt: () => import('../../language/messages/pt.json?more'),
  ja: () => import('../../language/messages/ja.json?more'),
  ms: () => import('../../language/messages/ms.json?more'),
}

export async function loadCatalogue(
  language: Language,
  { hasMore }: { readonly hasMore: boolean },
): Promise<Catalogue> {
  const [always, more] = await Promise.all([
    LOADERS[language](),
    hasMore ? MORE_LOADERS[language]() : { default: {} },
  ])
  return { ...always.default, ...more.default }
}
