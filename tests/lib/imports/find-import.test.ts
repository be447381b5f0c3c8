import { addDays, today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { completeImport } from '@/lib/imports/complete-import'
import { findImport } from '@/lib/imports/find-import'
import { toldOfFile } from '@/lib/imports/inputs'
import { logTime } from '@/lib/time/log-time'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { balanceOf } from '@/tests/support/case-rows'
import { closedBy } from '@/tests/support/closed-case'
import { work } from '@/tests/support/some-work'
import { anImport, found, outcomesOf } from '@/tests/support/an-import'
import { asSuperuser } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const day = today()

const tell = (advisor: Parameters<typeof completeImport>[0], id: string, told: object) =>
  completeImport(advisor, { id, ...toldOfFile.parse(told) })

describe('what a file would become', () => {
  it('is refused row by row in the words of the form, and draws nothing', async () => {
    const { advisor, number, ...made } = await aCaseInProgress()
    const others = await aCase()
      .triaged()
      .assignedTo(await anAdvisor())
      .verified()
    const unverified = await aCase().triaged().assignedTo(advisor)
    const closed = await aCase().triaged().assignedTo(advisor).verified().and(closedBy(advisor))
    const early = addDays(day, -2)
    const id = await anImport(advisor, [
      `${day};${number};30;Möte;`,
      `${day};${others.number};30;Möte;`,
      `${day};UA-2020-9999;30;Möte;`,
      `${day};;30;Möte;`,
      `${day};${unverified.number};30;Möte;`,
      `${day};${unverified.number};30;Resa;`,
      `${addDays(day, 1)};${number};30;Möte;`,
      `imorse;${number};30;Möte;`,
      `${day};${number};;Möte;`,
      `${day};${number};30:99;Möte;`,
      `${day};${number};601;Möte;`,
      `${day};${number};30;Dans;`,
      `${day};${number};30;;`,
      `${day};${number};30;Möte;${'x'.repeat(1001)}`,
      `${early};${number};30;Möte;`,
      `${early};${number};31;Möte;;;Vi sågs på en träff eller utbildning`,
      `${early};${number};32;Möte;;;För att`,
      `${day};${closed.number};30;Möte;`,
      `1/2/2026;${number};30;Möte;`,
    ])
    expect(await outcomesOf(advisor, id)).toEqual([
      'work',
      'refused case-not-found',
      'refused case-not-found',
      'refused import-case-missing',
      'refused mandate-not-verified',
      'outside',
      'refused day-in-future',
      'refused day-format',
      'refused duration-missing',
      'refused duration-format',
      'refused duration-format',
      'refused activity-missing',
      'refused activity-missing',
      'refused text-too-long',
      'refused early-reason-missing',
      'work',
      'refused reason-missing',
      'work',
      'refused day-order-missing',
    ])
    expect(await balanceOf({ accountId: made.accountId })).toBe(0)
  })

  it('says where a row is dated when the month of its own is closed', async () => {
    const { advisor, number } = await aCaseInProgress()
    const id = await anImport(advisor, [`${day};${number};30;Möte;`])
    expect((await found(advisor, id)).rows[0]?.datedOn).toBeNull()
  })

  it('names the company of a case that is the advisor’s, and of no other', async () => {
    const { advisor, number } = await aCaseInProgress()
    const others = await aCase()
      .triaged()
      .assignedTo(await anAdvisor())
    const id = await anImport(advisor, [`${day};${number};30;Möte;`, `${day};${others.number};30;Möte;`])
    expect([...(await found(advisor, id)).companies.keys()]).toEqual([number])
  })

  it('is its advisor’s alone, and nobody can move its rows to another', async () => {
    const { advisor, number } = await aCaseInProgress()
    const other = await anAdvisor()
    const id = await anImport(advisor, [`${day};${number};30;Möte;Hemligt`])
    expect(await findImport(other, id)).toBeNull()
    expect(await findImport(advisor, 'inte-ett-id')).toBeNull()
    const mine = await anImport(other, [`${day};${number};30;Möte;`])
    const { sealed } = await db().timeImport.findUniqueOrThrow({ where: { id } })
    expect(sealed).not.toContain('Hemligt')
    await db().timeImport.update({ where: { id: mine }, data: { sealed } })
    expect(await findImport(other, mine)).toBeNull()
  })

  it('is gone after its day', async () => {
    const { advisor, number } = await aCaseInProgress()
    const id = await anImport(advisor, [`${day};${number};30;Möte;`])
    await asSuperuser(`update time_import set expires_at = now() - interval '1 second' where id = $1`, [id])
    expect(await findImport(advisor, id)).toBeNull()
    await refused(() => tell(advisor, id, {}), 'import-not-found')
  })

  it('reckons with what has been logged since it was read', async () => {
    const { advisor, number } = await aCaseInProgress()
    const id = await anImport(advisor, [`${day};${number};60;Möte;`])
    await logTime(advisor, work(number, 280, { activity: 'call' }))
    expect(await outcomesOf(advisor, id)).toEqual(['split 40'])
  })
})
