/** At most five series; a sixth takes the last colour again. */
const fills = ['fill-chart-1', 'fill-chart-2', 'fill-chart-3', 'fill-chart-4', 'fill-chart-5'] as const

export const seriesFill = (index: number) => fills[Math.min(index, fills.length - 1)] ?? fills[0]

export const percent = (share: number) => `${Math.round(share * 10000) / 100}%`
