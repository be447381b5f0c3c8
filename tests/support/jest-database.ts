import { makeClient } from '@/lib/db/make-client'
import { watchChanges } from './changes'
import { urlsFor } from './cluster'
import { closeConnections } from './database'
import { TEMPLATE } from './template'

const database = process.env.UA_TEST_DATABASE ?? ''

/** Tests of the operations: there a refusal must change nothing. */
const isOfOperations = /[\\/]tests[\\/](lib|app)[\\/]/.test(expect.getState().testPath ?? '')

beforeAll(async () => {
  await onServer(`create database ${database} template ${TEMPLATE} owner ua_owner`)
  if (isOfOperations) await watchChanges()
})

afterAll(async () => {
  await closeApplication()
  await closeConnections()
  await onServer(`drop database ${database} with (force)`)
})

async function onServer(statement: string) {
  const client = makeClient({ connectionString: urlsFor('postgres').superuser })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Prisma is only loaded to be closed where the file under test used it. */
async function closeApplication() {
  if (!('prisma' in globalThis)) return
  const { closeDb } = await import('@/lib/db/client')
  await closeDb()
}
