import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Language } from '../../domain/model/model.ts'
import type { Catalogue } from '../../language/catalogue.ts'
import { makeWords, type Words } from '../../language/make-words.ts'
import { findLanguage, rememberLanguage } from './languages.ts'
import { loadCatalogue } from './load-catalogue.ts'

type Spoken = {
  readonly words: Words
  /** Loads the other language, shows it and remembers it. The page stays as it is until it is there. */
  readonly chooseLanguage: (language: Language) => Promise<void>
  readonly hasMore: boolean
  readonly askForMore: () => void
}

type Loaded = { readonly language: Language; readonly catalogue: Catalogue; readonly hasMore: boolean }

const SpokenContext = createContext<Spoken | undefined>(undefined)

/** Gives everything below it the words of one language. Below it nothing is shown before they are there. */
export function WordsProvider({
  currency,
  onLanguage,
  children,
}: {
  readonly currency: string
  readonly onLanguage: (language: Language) => void
  readonly children: ReactNode
}) {
  const [loaded, setLoaded] = useState<Loaded>()
  const [hasMore, setMore] = useState(false)
  useEffect(() => {
    const language = findLanguage()
    loadCatalogue(language, { hasMore }).then((catalogue) => {
      onLanguage(language)
      setLoaded({ language, catalogue, hasMore })
    }, reloadOnce)
  }, [onLanguage, hasMore])
  const askForMore = useCallback(() => setMore(true), [])

  const spoken = useMemo((): Spoken | undefined => {
    if (loaded === undefined) return undefined
    return {
      words: makeWords({ ...loaded, currency }),
      async chooseLanguage(language) {
        const catalogue = await loadCatalogue(language, { hasMore })
        rememberLanguage(language)
        onLanguage(language)
        setLoaded({ language, catalogue, hasMore })
      },
      ...{ hasMore: loaded.hasMore, askForMore },
    }
  }, [loaded, currency, onLanguage, hasMore, askForMore])
  useEffect(() => {
    if (spoken !== undefined) document.documentElement.lang = spoken.words.locale
  }, [spoken])
  return spoken === undefined ? null : <SpokenContext value={spoken}>{children}</SpokenContext>
}

/** The words of the reader's language. */
export function useWords(): Words {
  return useSpoken().words
}

export function useChooseLanguage(): Spoken['chooseLanguage'] {
  return useSpoken().chooseLanguage
}

/** Whether the words that only some pages say are there; asks for them, once and for all languages. */
export function useMoreWords(): boolean {
  const { hasMore, askForMore } = useSpoken()
  useEffect(askForMore, [askForMore])
  return hasMore
}

function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext)
  if (spoken === undefined) throw new Error('There is no WordsProvider above this component.')
  return spoken
}

const RELOADED = 'tierwise.reloaded'

/** A page that is older than the server asks for files that are gone: one reload brings the new page. */
function reloadOnce(): void {
  if (sessionStorage.getItem(RELOADED) !== null) return
  sessionStorage.setItem(RELOADED, 'yes')
  location.reload()
}
