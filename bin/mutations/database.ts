import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { tool } from '../test/command'
import type { Found } from './summary'

const TEST = 'tests/prisma/hostile/guards.test.ts'

type Report = { outcomes: { guard: string; said: string | null }[]; notReached: string[] }

/** Takes each guard of the database away, in a scratch one, and sees whether its statements miss it. */
export async function mutateDatabase(): Promise<Found | null> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ua-mutations-'))
  const file = path.join(folder, 'report.json')
  try {
    await tool('jest', [TEST, '--testNamePattern', 'by it alone'], { MUTATIONS_REPORT: file })
    return foundIn(JSON.parse(readFileSync(file, 'utf8')) as Report)
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A guard has survived when one of its statements does not miss it. */
export function foundIn({ outcomes, notReached }: Report): Found {
  const survived = new Map<string, string>()
  for (const { guard, said } of outcomes) if (said !== null && !survived.has(guard)) survived.set(guard, said)
  const guards = [...new Set(outcomes.map(({ guard }) => guard))]
  return {
    killed: guards.filter((guard) => !survived.has(guard)),
    survived: [...survived].map(([guard, said]) => `${guard}: ${said}`),
    notReached,
    notTried: 0,
  }
}
