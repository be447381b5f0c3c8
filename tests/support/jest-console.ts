import { format } from 'node:util'

/**
 * Green means silent. What a test expects on the console it silences itself:
 * `jest.spyOn(console, 'error').mockImplementation(() => undefined)`.
 */
const said: string[] = []

for (const level of ['error', 'warn'] as const) {
  console[level] = (...parts: unknown[]) => {
    said.push(`console.${level}: ${format(...parts)}`)
  }
}

function refuseNoise() {
  const noise = said.splice(0)
  if (noise.length > 0) throw new Error(`The test was not silent:\n${noise.join('\n')}`)
}

beforeEach(refuseNoise)
afterEach(refuseNoise)
afterAll(refuseNoise)
