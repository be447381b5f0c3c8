import { changesSoFar, watchChanges } from '@/tests/support/changes'
import { appendEvent } from './support/events'
import { inTransaction } from './support/transaction'

beforeAll(watchChanges)

describe('the watch over changed rows', () => {
  it('counts what the application changes, with its event', async () => {
    const before = await changesSoFar()
    await inTransaction('app', async (client) => {
      await client.query(`insert into person (name) values ('Någon')`)
      await appendEvent(client)
    })
    expect((await changesSoFar()).split(' ').map(Number)).toEqual(
      before.split(' ').map((count, place) => Number(count) + (place < 2 ? 1 : 0)),
    )
  })

  it('forgets what was rolled back', async () => {
    const before = await changesSoFar()
    const failing = inTransaction('app', async (client) => {
      await client.query(`insert into person (name) values ('Ångrad')`)
      throw new Error('given up')
    })
    await expect(failing).rejects.toThrow('given up')
    expect(await changesSoFar()).toBe(before)
  })
})
