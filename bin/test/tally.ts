export interface Tally {
  passed: number
  failed: number
  skipped: number
}

export const emptyTally: Tally = { passed: 0, failed: 0, skipped: 0 }

export const plus = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** One check that either holds or does not. */
export const one = (holds: boolean): Tally => ({ ...emptyTally, [holds ? 'passed' : 'failed']: 1 })
