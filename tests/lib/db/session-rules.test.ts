import { readFileSync } from 'node:fs'
import { roleSettingsOf, sessionFault, SESSION_STATEMENT, type Session } from '@/lib/db/session-rules'
import { asApp } from '@/tests/support/database'

const good: Session = { role: 'app', zone: 'UTC', encoding: 'UTF8', statement: 15_000, idle: 20_000 }

describe('a session of the application', () => {
  it('has what its role brings, whatever carries it', async () => {
    const [session] = await asApp<Session>(SESSION_STATEMENT)
    expect(session).toMatchObject({ zone: 'UTC', encoding: 'UTF8', statement: 15_000, idle: 20_000 })
    expect(session && sessionFault(session)).toBeNull()
    expect(await asApp(`SELECT current_setting('jit') AS jit`)).toEqual([{ jit: 'off' }])
  })

  it('gets from the guide what it gets here', () => {
    const guide = readFileSync('docs/installation.md', 'utf8')
    for (const statement of roleSettingsOf('upphandling_app'))
      expect(guide).toContain(`${statement.replaceAll('"', '')};`)
  })

  it.each([
    [{ zone: 'Europe/Stockholm' }, `ALTER ROLE "app" SET timezone = 'UTC'`],
    [{ statement: 0 }, `SET statement_timeout = '15s'`],
    [{ idle: 0 }, `SET idle_in_transaction_session_timeout = '20s'`],
    [{ idle: 3_600_000 }, `SET idle_in_transaction_session_timeout = '20s'`],
    [{ encoding: 'SQL_ASCII' }, 'not UTF8'],
  ])('that has %j is refused with what to run', (part, sentence) => {
    expect(sessionFault({ ...good, ...part })).toContain(sentence)
  })
})
