import { ownerFault } from '@/bin/start/owner-fault'
import { asSuperuser } from '@/tests/support/database'

const { DATABASE_URL: serves = '', DATABASE_URL_OWNER: owns = '' } = process.env
const inDatabase = (name: string) => {
  const url = new URL(owns)
  url.pathname = `/${name}`
  return url.href
}

beforeAll(() => asSuperuser('select 1'))

it('finds nothing to say of the owner of the database that serves', async () => {
  expect(await ownerFault(serves, owns)).toBeNull()
})

it.each([
  ['a role that owns nothing', serves, 'DATABASE_URL_OWNER must name the role that owns the tables.'],
  ['another database', inDatabase('postgres'), 'DATABASE_URL_OWNER leads to another database than DATABASE_URL.'],
  ['a database that is not there', inDatabase('finns-inte'), 'DATABASE_URL_OWNER leads to no database that lets it in'],
  ['a server that is not there', 'postgresql://o:p@127.0.0.1:1/x', 'DATABASE_URL_OWNER leads to no database'],
])('names the setting when it leads to %s', async (_name, url, sentence) => {
  expect(await ownerFault(serves, url)).toMatch(sentence)
})
