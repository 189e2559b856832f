import { useMay } from '../../api/session.ts'
import { PageFrame } from '../../shell/page-frame.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loading } from '../../ui/states.tsx'
import { useMoreWords, useWords } from '../../words/words-context.tsx'
import { Importer } from './importer.tsx'
import { PastImports, useImports } from './past-imports.tsx'

/** Under which name ids are kept before anybody has said. */
const FIRST_SOURCE = 'crm'

/** Lists come in here, and go again. */
export function ImportPage() {
  const { text } = useWords()
  const mayImport = useMay('import.run')
  const imports = useImports()
  const hasWords = useMoreWords()
  const usualSource = imports.data?.pages[0]?.items[0]?.source ?? FIRST_SOURCE
  return (
    <PageFrame title={text('web.nav.import')}>
      {/* The form begins with what was used last, so it waits for that. */}
      {mayImport && !imports.isPending && hasWords ? (
        <Importer usualSource={usualSource} />
      ) : (
        <>
          <PageHeader subject={text('web.nav.import')} answer={text('web.import.answer')} />
          {mayImport && <Loading height={240} />}
        </>
      )}
      <PastImports />
    </PageFrame>
  )
}
