import { randomUUID } from 'node:crypto'
import { config } from '@/lib/config/config'
import { introduceKey } from '@/lib/companies/introduce-key'
import { OtherKeyError } from '@/lib/companies/other-key-error'
import { sealedFor } from '@/lib/companies/register-company'
import { rotateKeys } from '@/lib/companies/rotate-keys'
import { openCase } from '@/lib/cases/open-case'
import { visitor } from '@/lib/actors/actor'
import { openText, sealText } from '@/lib/crypto/org-number-vault'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { withCheckDigit } from '@/tests/support/org-number-samples'
import { aCase } from '@/tests/support/a-case'
import { lastEvent } from '@/tests/support/told'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { asApp, asSuperuser, ownerUrl } from '@/tests/support/database'

const draftAad = 'intake-draft'
const soleTen = withCheckDigit('850709980')
const legal = anOrgNumber()
const first = config().orgNumberKey
const second = { id: 'second', key: Buffer.alloc(32, 21) }
const third = { id: 'third', key: Buffer.alloc(32, 22) }

const rotate = (from = first, to = second) => rotateKeys(ownerUrl(), { from, to, draftAad })
const applied = (orgNumber: string) => openCase(visitor, randomUUID(), anApplication({ orgNumber }))
const companyRows = () => db().company.findMany({ orderBy: { id: 'asc' } })

afterEach(() => {
  config().orgNumberKey = first
})

beforeAll(async () => {
  await aCase(anApplication({ orgNumber: soleTen }))
  await aCase(anApplication({ orgNumber: legal }))
  await asApp(
    `insert into intake_draft (token_hash, sealed, key_id, expires_at) values ('draft', $1, $2, now() + interval '1 day')`,
    [sealText(first, '{"need":{}}', draftAad), first.id],
  )
})

describe('a change of key', () => {
  it('is refused with another key than the one in force, and changes nothing', async () => {
    const before = await companyRows()
    await expect(rotate(third, second)).rejects.toThrow(OtherKeyError)
    await expect(rotate({ ...first, key: third.key }, second)).rejects.toThrow(OtherKeyError)
    expect(await companyRows()).toEqual(before)
  })

  it('stands or falls as a whole', async () => {
    const before = await companyRows()
    const [draft] = await asSuperuser<{ sealed: string }>('select sealed from intake_draft')
    await asSuperuser(`update intake_draft set sealed = 'v1.broken'`)
    await expect(rotate()).rejects.toThrow()
    expect(await companyRows()).toEqual(before)
    expect((await db().encryptionKey.findFirstOrThrow()).id).toBe(first.id)
    await asSuperuser(`update intake_draft set sealed = $1`, [draft?.sealed])
  })

  it('encrypts and hashes everything with the new key, and leaves its event', async () => {
    expect(await rotate()).toEqual({ companies: 2, drafts: 1 })
    for (const { orgKind, orgSealed, orgLookup, orgKeyId } of await companyRows()) {
      expect(orgKeyId).toBe(second.id)
      if (orgKind === 'sole') expect(openText(second, orgSealed ?? '', sealedFor(orgLookup))).toBe(`19${soleTen}`)
    }
    const [draft] = await asSuperuser<{ sealed: string; key_id: string }>('select sealed, key_id from intake_draft')
    expect(draft?.key_id).toBe(second.id)
    expect(openText(second, draft?.sealed ?? '', draftAad)).toBe('{"need":{}}')
    expect(await lastEvent()).toMatchObject({
      type: 'key.rotated',
      role: 'system',
      facts: { keyId: 'second', fromKeyId: 'test', companies: 2 },
    })
  })

  it('may be asked for again', async () => {
    expect(await rotate()).toEqual({ already: true })
  })

  it('refuses an instance that still runs with the old key, known company or not', async () => {
    for (const number of [soleTen, legal, anOrgNumber()]) {
      const fault = await applied(number).then(
        () => null,
        (error: unknown) => error,
      )
      expect(fault instanceof OtherKeyError ? '23503' : databaseFault(fault)?.sqlState).toBe('23503')
    }
    await expect(introduceKey()).rejects.toThrow(OtherKeyError)
    expect(await companyRows()).toHaveLength(2)
  })

  it('never gives a number a second company', async () => {
    config().orgNumberKey = second
    await introduceKey()
    for (const number of [soleTen, `19${soleTen}`, legal, `SE${legal}01`]) await applied(number)
    expect(await companyRows()).toHaveLength(2)
  })

  it('meets a company registered at the same moment with one hash only', async () => {
    config().orgNumberKey = second
    const racing = anOrgNumber()
    const [opened, rotated] = await Promise.allSettled([applied(racing), rotate(second, third)])
    expect(rotated.status).toBe('fulfilled')
    config().orgNumberKey = third
    await applied(racing)
    expect(await companyRows()).toHaveLength(3)
    expect(['fulfilled', 'rejected']).toContain(opened.status)
    expect((await companyRows()).every(({ orgKeyId }) => orgKeyId === third.id)).toBe(true)
  })
})
