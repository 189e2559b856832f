import { z } from 'zod'

/** Money in major units of the model's currency; the bound keeps minor units of any currency exact. */
export const amount = () => z.number().min(0).max(1e12)

/** A part of a whole, 0..1. */
export const share = () => z.number().min(0).max(1)

/** A count or a time that can be zero; hours, days and people all fit far below the bound. */
export const quantity = () => z.number().min(0).max(1e9)

/** As quantity, without zero. */
export const positive = () => z.number().gt(0).max(1e9)

/** Ids stay short and plain, because they end up in files, addresses and charts. */
export const identifier = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/)

/** A CEL expression; the bound is far above what a person can still read. */
export const expression = () => z.string().min(1).max(10_000)
