export type Figure = {
  name: string
  concurrency: number
  perSecond: number
  p50Ms: number
  p95Ms: number
  answered: number
  errors: number
  /** Of the web server with all its processes (PSS), when the measurement ended. */
  memoryMb: number | null
  /** Milliseconds that the web server had a processor for, for each answer. */
  processorMs: number | null
  /** What is sent before it is packed, and the elements in it. */
  page?: { bytes: number; elements: number }
}

type Measured = Pick<Figure, 'name' | 'concurrency' | 'errors' | 'memoryMb' | 'page'> & {
  timesMs: number[]
  elapsedMs: number
  /** Of all answers together. */
  busyMs: number | null
}

export function figureOf({ timesMs, elapsedMs, busyMs, ...rest }: Measured): Figure {
  const sorted = timesMs.toSorted((a, b) => a - b)
  return {
    ...rest,
    answered: sorted.length,
    perSecond: round((sorted.length * 1000) / elapsedMs),
    p50Ms: round(percentile(sorted, 0.5)),
    p95Ms: round(percentile(sorted, 0.95)),
    processorMs: busyMs === null ? null : round(busyMs / Math.max(1, sorted.length)),
  }
}

function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
