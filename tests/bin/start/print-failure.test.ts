import { StartRefusal } from '@/bin/start/start-refusal'
import { printFailure } from '@/bin/start/print-failure'
import { OtherKeyError } from '@/lib/companies/other-key-error'
import { ConfigError } from '@/lib/config/config-error'
import { SelfTestError } from '@/lib/health/self-test-error'

function told(error: unknown): unknown[] {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  printFailure(error)
  const words = said.mock.calls.flat()
  said.mockRestore()
  return words
}

describe('printFailure', () => {
  it.each([
    new OtherKeyError('ORG_NUMBER_KEY is not the key the data was written with.'),
    new SelfTestError('The database let through a deleted event.'),
    new StartRefusal('Port 3000 is already in use.'),
    new ConfigError([]),
  ])('says a foreseen fault in one sentence: $name', (error) => {
    expect(told(error)).toEqual([error.message])
  })

  it('says which file this user may not open, and who should own it', () => {
    const closed = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '.next/ua-web-server-3000.json' })
    expect(told(closed)).toEqual([expect.stringMatching(/^This user may not open \.next\/.*give the folder/)])
  })

  it.each([
    ['timeout expired', /^The database does not answer: check DATABASE_URL/],
    [
      'The server does not support SSL connections',
      /^The database cannot be reached over TLS as sslmode in DATABASE_URL/,
    ],
  ])('says what the driver says without a code: %s', (message, sentence) => {
    expect(told(new Error(message))).toEqual([expect.stringMatching(sentence)])
  })

  it.each([
    ['57P03', 'The database does not answer: check DATABASE_URL and that the server runs.'],
    ['EAI_AGAIN', 'The database does not answer: check DATABASE_URL and that the server runs.'],
    ['P2021', 'The database has not these tables yet: run npm run db:migrate, or start the application once.'],
    ['53300', 'The database takes no more connections just now: wait, or let the server take more (max_connections).'],
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'The database cannot be reached over TLS as sslmode in DATABASE_URL or DATABASE_URL_OWNER asks: check the server’s certificate, or sslmode.',
    ],
    ['ECONNREFUSED', 'The database does not answer: check DATABASE_URL and that the server runs.'],
    ['ENOTFOUND', 'The database does not answer: check DATABASE_URL and that the server runs.'],
    [
      '3D000',
      'There is no database of that name on the server: check the ends of DATABASE_URL and DATABASE_URL_OWNER.',
    ],
    [
      '28P01',
      'The database does not let this role in: check names and passwords in DATABASE_URL and DATABASE_URL_OWNER.',
    ],
  ])('says in one sentence that the database was not reached: %s', (code, sentence) => {
    expect(told(Object.assign(new Error('connect'), { code }))).toEqual([sentence])
  })

  it('tells all it knows of what nobody foresaw', () => {
    const error = new Error('Nobody foresaw this')
    expect(told(error)).toEqual([error])
  })
})
