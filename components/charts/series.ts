/** At most five series; a sixth takes the last colour again. */
const fills = ['fill-chart-1', 'fill-chart-2', 'fill-chart-3', 'fill-chart-4', 'fill-chart-5'] as const

export const seriesFill = (index: number) => fills[Math.min(index, fills.length - 1)] ?? fills[0]

const grounds = ['bg-chart-1', 'bg-chart-2', 'bg-chart-3', 'bg-chart-4', 'bg-chart-5'] as const

/** The same colour, of what explains a series. */
export const seriesGround = (index: number) => grounds[Math.min(index, grounds.length - 1)] ?? grounds[0]

export const percent = (share: number) => `${Math.round(share * 10000) / 100}%`
