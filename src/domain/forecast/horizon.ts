/** No forecast goes further. */
export const MOST_MONTHS = 36

/** The default months in which a growth is reached (spec/7 asks for 24). */
export const GROWTH_MONTHS = 24
