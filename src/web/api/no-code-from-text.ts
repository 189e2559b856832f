// The page's policy forbids code made of text, which zod would try. Imported first by whatever begins a thread: the page and its workers.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
