import { rankTexts } from './rank-texts.ts'

export type RankRequest = { readonly texts: readonly (string | null)[]; readonly locale: string }

/** Comparing 100,000 names takes most of a second: here nobody waits for it. */
addEventListener('message', ({ data }: MessageEvent<RankRequest>) => {
  const ranks = rankTexts(data.texts, data.locale)
  postMessage(ranks, { transfer: [ranks.buffer] })
})
