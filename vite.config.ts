import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Words of the terminal, the mails and the pages that the server draws: nothing for a browser to load. */
const NOT_OF_THE_WEB = /^(cli|serve|work|mail|http|page|xlsx)\./

/** Words that only the pages of the model, of plans, of people, of retention, of economics, of one account and of administration need: they come with them, as `en.json?more`. */
const OF_SOME_PAGES =
  /^(model|account|mapping|economics|admin|audit|plan|people|assign|pools|hiring|organisation|handoffs|pilot|health|retention)\./

/** Catalogues as chunks of their own, without what the web application never says. JSON.parse is faster than a literal. */
const catalogues: Plugin = {
  name: 'tierwise-catalogues',
  enforce: 'pre',
  load(id) {
    const [path, part] = id.split('?')
    if (!/\/language\/messages\/\w+\.json$/.test(path!)) return undefined
    const messages = Object.entries(JSON.parse(readFileSync(path!, 'utf8')) as Record<string, string>)
    const isKept = (messageId: string) =>
      part === 'more'
        ? OF_SOME_PAGES.test(messageId)
        : !NOT_OF_THE_WEB.test(messageId) && !OF_SOME_PAGES.test(messageId)
    const kept = Object.fromEntries(messages.filter(([messageId]) => isKept(messageId)))
    const code = `export default JSON.parse(${JSON.stringify(JSON.stringify(kept))})`
    return { code, moduleType: 'js', map: null }
  },
}

export default defineConfig({
  root: 'src/web',
  plugins: [catalogues, react()],
  build: {
    outDir: '../../dist-web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    manifest: true,
    // What the application is built from, with the licence of each; the page "About" links to it.
    license: { fileName: 'licences.md' },
  },
})
