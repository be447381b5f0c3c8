import { tallyJest } from '@/bin/test/jest'
import { tallyPlaywright } from '@/bin/test/journeys'
import { chooseStages, STAGES } from '@/bin/test/stages'

describe('the tally of all runners', () => {
  it('counts a suite that could not be loaded as a failure', () => {
    const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }
    expect(tallyJest({ ...report, numRuntimeErrorTestSuites: 1 })).toEqual({ passed: 7, failed: 2, skipped: 3 })
  })

  it('counts a journey that passed when tried again, and reports it', () => {
    const said = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }
    expect(tallyPlaywright({ stats, errors: [] })).toEqual({ passed: 6, failed: 1, skipped: 1 })
    expect(said).toHaveBeenCalledWith('Passed only when tried again: 1\n')
  })
})

describe('npm test', () => {
  it('runs every stage when nothing is named', () => {
    expect(chooseStages([])).toEqual({ chosen: STAGES, leftOut: [] })
  })

  it('says which stages --only leaves out', () => {
    const { chosen, leftOut } = chooseStages(['--only=jest,build'])
    expect(chosen.map(({ name }) => name)).toEqual(['jest', 'build'])
    const others = ['generate', 'types', 'lint', 'format', 'elsewhere', 'journeys', 'attack']
    expect(leftOut.map(({ name }) => name)).toEqual(others)
  })

  it('refuses a stage or argument it does not know', () => {
    expect(() => chooseStages(['--only=jest,biuld'])).toThrow('biuld')
    expect(() => chooseStages(['--fast'])).toThrow('--fast')
  })
})
