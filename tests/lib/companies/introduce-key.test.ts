import { config } from '@/lib/config/config'
import { introduceKey } from '@/lib/companies/introduce-key'
import { OtherKeyError } from '@/lib/companies/other-key-error'
import { db } from '@/lib/db/client'
import { lastEvent } from '@/tests/support/told'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'

describe('introducing the key', () => {
  it('takes it as the data’s own in an empty database, once, also from several instances at once', async () => {
    await Promise.all(Array.from({ length: 5 }, introduceKey))

    expect(await db().encryptionKey.findMany()).toMatchObject([{ id: config().orgNumberKey.id }])
    expect(await lastEvent()).toMatchObject({ type: 'key.introduced', role: 'system', facts: { keyId: 'test' } })
    expect(await asSuperuser(`select from audit_event where type = 'key.introduced'`)).toHaveLength(1)
  })

  it('says nothing when it is the same', async () => {
    await expect(introduceKey()).resolves.toBeUndefined()
  })

  it('refuses another key under the same id, and another id', async () => {
    await withTriggersOff('encryption_key', `update encryption_key set check_value = 'other'`)
    await expect(introduceKey()).rejects.toThrow(OtherKeyError)
    await withTriggersOff('encryption_key', `update encryption_key set id = 'older'`)
    await expect(introduceKey()).rejects.toThrow(/that one's id is older/)
  })
})
