import 'server-only'
import { randomUUID } from 'node:crypto'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { OtherKeyError } from '@/lib/companies/other-key-error'
import { config } from '@/lib/config/config'
import { keyCheckValue } from '@/lib/crypto/keys'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'

/** Proves that the configured key is the one the data was written with; an empty database takes it as its own. Throws OtherKeyError. */
export async function introduceKey(): Promise<void> {
  const { orgNumberKey } = config()
  const { id } = orgNumberKey
  const checkValue = keyCheckValue(orgNumberKey)
  const known = await db().encryptionKey.findFirst()
  if (!known) {
    await transaction(async (tx) => {
      // Prisma would name the column of the one-row rule too, which the application may not write.
      const count = await tx.$executeRaw`
        INSERT INTO encryption_key (id, check_value) VALUES (${id}, ${checkValue}) ON CONFLICT DO NOTHING`
      if (count > 0) await record(tx, system, 'key.introduced', { kind: 'key', id: randomUUID() }, { keyId: id })
    })
    return introduceKey()
  }
  if (known.id !== id || known.checkValue !== checkValue) {
    throw new OtherKeyError(`ORG_NUMBER_KEY is not the key the data was written with: that one's id is ${known.id}.`)
  }
}
