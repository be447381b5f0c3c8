/** At most five series; a sixth takes the last colour again. */
const fills = ['fill-chart-1', 'fill-chart-2', 'fill-chart-3', 'fill-chart-4', 'fill-chart-5'] as const
const strokes = ['stroke-chart-1', 'stroke-chart-2', 'stroke-chart-3', 'stroke-chart-4', 'stroke-chart-5'] as const

/** Lines differ by dash as well as colour, for paper without colour. */
const dashes = [undefined, '8 5', '2 5', '12 4 2 4', '5 3'] as const

export const seriesFill = (index: number) => fills[Math.min(index, fills.length - 1)] ?? fills[0]
export const seriesStroke = (index: number) => strokes[Math.min(index, strokes.length - 1)] ?? strokes[0]
export const seriesDash = (index: number) => dashes[Math.min(index, dashes.length - 1)]

export const percent = (share: number) => `${Math.round(share * 10000) / 100}%`
