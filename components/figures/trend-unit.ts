import type { FigureUnit } from '@/lib/figures/key-figures'
import type { TrendName } from '@/lib/figures/trends'

const UNITS: Partial<Record<TrendName, FigureUnit>> = { minutes: 'minutes', value: 'sek', waiting: 'seconds' }

/** How a month's number is written. */
export const unitOf = (name: TrendName): FigureUnit => UNITS[name] ?? 'count'
