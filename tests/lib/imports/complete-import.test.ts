import { addDays, today } from '@/lib/calendar/days'
import { completeImport } from '@/lib/imports/complete-import'
import { toldOfFile } from '@/lib/imports/inputs'
import { aCaseInProgress } from '@/tests/support/a-case'
import { anImport, found, logAll, outcomesOf } from '@/tests/support/an-import'

const day = today()

const tell = (advisor: Parameters<typeof completeImport>[0], id: string, told: object) =>
  completeImport(advisor, { id, ...toldOfFile.parse(told) })

describe('what a file does not say', () => {
  it('asks once for what the file does not say, and reads the rows again with it', async () => {
    const { advisor, number } = await aCaseInProgress()
    const early = addDays(day, -1)
    const id = await anImport(advisor, [`${day};${number};30;;`, `${early};${number};30;Möte;`])
    const none = { dayOrder: false, activity: true, lateReason: false, earlyReason: true }
    expect((await found(advisor, id)).asks).toEqual(none)
    await tell(advisor, id, { activity: 'review', earlyReason: 'called-first', lateReason: '', dayOrder: '' })
    const { rows, asks } = await found(advisor, id)
    expect(asks).toEqual(none)
    expect(rows.map(({ input }) => [input?.activity, input?.earlyReason])).toEqual([
      ['review', 'called-first'],
      ['meeting', 'called-first'],
    ])
    await logAll(advisor, id)
    // Another answer makes no other row of it.
    const again = await anImport(advisor, [`${day};${number};30;;`])
    await tell(advisor, again, { activity: 'call' })
    expect(await outcomesOf(advisor, again)).toEqual(['already'])
  })

  it('reads days as the file writes them, or as its advisor says', async () => {
    const { advisor, number } = await aCaseInProgress()
    const year = day.slice(0, 4)
    const told = { activity: 'call', earlyReason: 'other', lateReason: 'invoice' }
    const id = await anImport(advisor, [`01/02/${year};${number};30;Möte;`, `3/25/2020;${number};30;Möte;`])
    await tell(advisor, id, told)
    expect((await found(advisor, id)).asks.dayOrder).toBe(false)
    const [first] = (await found(advisor, id)).rows
    expect(first?.row.day).toBe(`01/02/${year}`)
    const either = await anImport(advisor, [`3/4/${year};${number};30;Möte;`])
    await tell(advisor, either, told)
    expect((await found(advisor, either)).asks.dayOrder).toBe(true)
    expect(await outcomesOf(advisor, either)).toEqual(['refused day-order-missing'])
    await tell(advisor, either, { ...told, dayOrder: 'month-first' })
    const [row] = (await found(advisor, either)).rows
    expect(row?.issue?.code).not.toBe('day-order-missing')
  })
})
