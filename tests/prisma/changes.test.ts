import { asApp, asSuperuser } from '@/tests/support/database'
import { appendEvent } from '@/tests/prisma/support/events'
import { inTransaction } from '@/tests/prisma/support/transaction'
import { changesSoFar, untoldChanges, watchChanges } from '@/tests/support/changes'

beforeAll(watchChanges)

const joinsPerson = (name: string, type: string) =>
  inTransaction('app', async (client) => {
    await client.query('insert into person (name) values ($1)', [name])
    await appendEvent(client, { type })
  })

describe('the watch over changed rows', () => {
  it('is silent where an event records the change', async () => {
    await joinsPerson('Berättad', 'person.joined')
    expect(await untoldChanges()).toEqual([])
  })

  it('names a change that another event stands for', async () => {
    await joinsPerson('Dold', 'role.granted')
    expect(await untoldChanges()).toEqual(['INSERT on person is told by role.granted'])
  })

  it('names a change without any event, where the database itself no longer refuses it', async () => {
    await asSuperuser('drop trigger if exists change_leaves_an_event on case_number')
    await asApp('select next_case_number(2026)')
    expect(await untoldChanges()).toContain('INSERT on case_number is told by no event')
  })

  it('names a kind of change that no event may record', async () => {
    await asSuperuser('grant delete on case_number to ua_app')
    await inTransaction('app', async (client) => {
      await client.query('delete from case_number')
      await appendEvent(client, { type: 'case.opened' })
    })
    expect(await untoldChanges()).toContain('DELETE on case_number is told by case.opened')
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
