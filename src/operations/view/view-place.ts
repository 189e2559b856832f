/** The pages of which views can be saved. */
export const VIEW_PLACES = ['base', 'plan'] as const
export type ViewPlace = (typeof VIEW_PLACES)[number]
