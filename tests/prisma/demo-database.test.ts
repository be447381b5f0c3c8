import { refuseDemo } from '@/bin/start/prepare-database'
import { anOpenRound } from '@/tests/support/an-application'
import { aCase } from '@/tests/support/a-case'
import { appUrl, asApp, asOwner, asSuperuser, withTriggersOff } from '@/tests/support/database'

const refused = async (attempt: Promise<unknown>, code: string) => expect(attempt).rejects.toMatchObject({ code })
const mark = () => asOwner('insert into demo_database default values')
const MONTH_AGO = `now() - interval '1 month'`

/** Whether every clock that events and operations read is the real one. */
async function isRealClock(): Promise<boolean> {
  const [clock] = await asSuperuser<{ real: boolean }>(
    `select programme_now() = now() and abs(extract(epoch from programme_clock() - clock_timestamp())) < 1
       and today() = day_of(now()) and abs(extract(epoch from (audit_head('system')).at::timestamptz - clock_timestamp())) < 1 as real`,
  )
  return clock?.real ?? false
}

describe('a database that is not marked', () => {
  it('has a clock that nobody can set', async () => {
    await refused(asOwner(`select set_story_clock(${MONTH_AGO})`), 'UA001')
    await refused(asOwner('select end_story()'), 'UA001')
    await refused(asApp(`select set_story_clock(${MONTH_AGO})`), '42501')
    expect(await isRealClock()).toBe(true)
  })

  it('is not marked by the application, nor with a clock set already', async () => {
    await refused(asApp('insert into demo_database default values'), '42501')
    await refused(asApp('update demo_database set shift_seconds = -86400'), '42501')
    await refused(asApp('delete from demo_database'), '42501')
    await refused(asOwner('insert into demo_database (shift_seconds) values (-86400)'), 'UA001')
    await refused(asOwner('insert into demo_database (told_at) values (now())'), 'UA001')
    expect(await asOwner('select from demo_database')).toEqual([])
  })

  it('is not marked once something is in it', async () => {
    await anOpenRound()
    await refused(mark(), 'UA001')
  })

  it('is served', async () => {
    await expect(refuseDemo(appUrl())).resolves.toBeUndefined()
  })
})

describe('a database that is marked', () => {
  beforeAll(async () => {
    // As at its birth: what the tests above put in it is not seen.
    await withTriggersOff('demo_database', 'insert into demo_database default values')
  })

  it('is marked once, and stays so', async () => {
    await refused(mark(), 'UA001')
    await refused(asOwner('delete from demo_database'), 'UA001')
    await refused(asOwner('truncate demo_database'), 'UA001')
    await refused(asOwner(`update demo_database set marked_at = ${MONTH_AGO}`), 'UA001')
  })

  it('has a clock that its owner sets while the story is told, only to what has been', async () => {
    await refused(asOwner(`select set_story_clock(now() + interval '1 day')`), '23514')
    await refused(asApp(`select set_story_clock(${MONTH_AGO})`), '42501')
    await asOwner(`select set_story_clock(${MONTH_AGO})`)
    const { id } = await aCase()
    const [row] = await asSuperuser<{ told: boolean }>(
      `select bool_and(abs(extract(epoch from t - (${MONTH_AGO}))) < 60) as told from (
         select opened_at from cases where id = $1 union all select at from audit_event where case_id = $1) x (t)`,
      [id],
    )
    expect(row).toEqual({ told: true })
  })

  it('has no such clock when the story is told', async () => {
    await asOwner('select end_story()')
    expect(await isRealClock()).toBe(true)
    await refused(asOwner(`select set_story_clock(${MONTH_AGO})`), 'UA001')
    await refused(asOwner('update demo_database set told_at = null'), 'UA001')
    await refused(asOwner('update demo_database set shift_seconds = -60'), 'UA001')
  })

  it('is never served as a real one', async () => {
    await expect(refuseDemo(appUrl())).rejects.toThrow('The database is a demo')
  })
})
