import pg from 'pg'
import { untoldChanges, watchChanges } from './changes'
import { urlsFor } from './cluster'
import { closeConnections } from './database'
import { TEMPLATE } from './template'

const database = process.env.UA_TEST_DATABASE ?? ''

/** Tests of the operations: there every changed row of business must be told of. The others write rows by hand. */
const isOfOperations = /[\\/]tests[\\/](lib|app)[\\/]/.test(expect.getState().testPath ?? '')

beforeAll(async () => {
  await onServer(`create database ${database} template ${TEMPLATE} owner ua_owner`)
  if (isOfOperations) await watchChanges()
})

afterAll(async () => {
  const untold = isOfOperations ? await untoldChanges() : []
  await closeApplication()
  await closeConnections()
  await onServer(`drop database ${database} with (force)`)
  if (untold.length > 0) throw new Error(`Changes that the trail does not record:\n${untold.join('\n')}`)
})

async function onServer(statement: string) {
  const client = new pg.Client({ connectionString: urlsFor('postgres').superuser })
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
