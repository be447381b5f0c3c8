import { Refusal } from '@/lib/refusals/refusal'
import { changesSoFar } from './changes'

/** Expects the operation to be refused with the code, and nothing at all to have changed by it. Returns the refusal. */
export async function refused(attempt: () => Promise<unknown>, code: string): Promise<Refusal> {
  const before = await changesSoFar()
  const refusal = await refusalOf(attempt())
  expect(refusal.code).toBe(code)
  expect(await changesSoFar()).toBe(before)
  return refusal
}

/** Runs both at once and expects that one of them came too late. Answers its refusal. */
export async function oneTooLate(first: Promise<unknown>, second: Promise<unknown>): Promise<Refusal> {
  const [late, ...more] = await losersOf([first, second])
  expect(more).toEqual([])
  if (!late) throw new Error('both were let through')
  return late
}

/** The refusals among attempts that run at once; anything else that fails is thrown. */
export async function losersOf(attempts: Promise<unknown>[]): Promise<Refusal[]> {
  const settled = await Promise.allSettled(attempts)
  return settled.flatMap((result) => {
    if (result.status === 'fulfilled') return []
    if (result.reason instanceof Refusal) return [result.reason]
    throw result.reason
  })
}

async function refusalOf(attempt: Promise<unknown>): Promise<Refusal> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}
