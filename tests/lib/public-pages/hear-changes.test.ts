import { hearChanges } from '@/lib/public-pages/hear-changes'
import { TOPICS } from '@/lib/public-pages/kept-places'
import { PageStore } from '@/lib/public-pages/page-store'
import { asSuperuser } from '@/tests/support/database'
import { silencedPath } from '@/tests/support/silenced-path'

const SHOWN: Record<(typeof TOPICS)[number], string[]> = {
  articles: ['article', 'article_revision', 'image'],
  trainings: ['training', 'training_series', 'training_delivery', 'training_registration'],
  answers: ['general_answer', 'general_answer_revision'],
  texts: ['page_revision'],
  rounds: ['round', 'round_activity'],
  partners: ['partner'],
  proofs: ['checkpoint'],
}

const until = async (holds: () => boolean) => {
  const giveUp = Date.now() + 10_000
  while (!holds() && Date.now() < giveUp) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(holds()).toBe(true)
}

test('every table that a public page shows tells of its changes', async () => {
  const store = new PageStore()
  const stop = hearChanges(store, process.env.DATABASE_URL ?? '')
  try {
    await until(() => store.isOpen)
    for (const topic of TOPICS) {
      for (const table of SHOWN[topic]) {
        const before = store.stateOf([topic])
        await asSuperuser(`delete from ${table} where false`)
        await until(() => store.stateOf([topic]) !== before)
      }
    }
  } finally {
    await stop()
  }
})

test('a connection that is lost closes the store until another hears', async () => {
  const store = new PageStore()
  const stop = hearChanges(store, process.env.DATABASE_URL ?? '')
  try {
    await until(() => store.isOpen)
    const listen = jest.spyOn(store, 'listen')
    await asSuperuser(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`,
    )
    await until(() => listen.mock.calls.length >= 2)
    expect(listen.mock.calls).toEqual([[false], [true]])
  } finally {
    await stop()
  }
})

test('a path that goes silent closes the store, for a change would not be heard', async () => {
  const path = await silencedPath(process.env.DATABASE_URL ?? '')
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
  const store = new PageStore()
  const stop = hearChanges(store, path.url)
  try {
    while (!store.isOpen) await turn()
    path.silence()
    // It asks every twenty seconds, and waits seventeen for an answer.
    await jest.advanceTimersByTimeAsync(20_000)
    expect(store.isOpen).toBe(true)
    await jest.advanceTimersByTimeAsync(17_000)
    expect(store.isOpen).toBe(false)
    // What comes in its place is as silent: the store stays closed, and nothing piles up.
    for (let seconds = 0; seconds < 120; seconds += 1) await jest.advanceTimersByTimeAsync(1_000)
    expect(store.isOpen).toBe(false)
  } finally {
    jest.useRealTimers()
    void stop()
    await path.close()
  }
})

const turn = () => new Promise((resolve) => setImmediate(resolve))
