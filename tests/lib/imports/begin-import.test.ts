import { beginImport } from '@/lib/imports/begin-import'
import { completeImport } from '@/lib/imports/complete-import'
import { discardImport } from '@/lib/imports/discard-import'
import { toldOfFile, beginImportInput } from '@/lib/imports/inputs'
import { logImport } from '@/lib/imports/log-import'
import { logTime } from '@/lib/time/log-time'
import { balanceOf } from '@/tests/support/case-rows'
import { work } from '@/tests/support/some-work'
import { aFile, allShown, goOn, linesShown, outcomesOf } from '@/tests/support/an-import'
import { anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('beginning to log a file', () => {
  it('takes the chosen rows alone, and what they leave room for', async () => {
    const { advisor, id, ...made } = await aFile([200, 100, 80])
    expect(await outcomesOf(advisor, id)).toEqual(['work', 'work', 'beyond 80'])
    // Without the first there is room for the last, and less passes the cap than was shown.
    await beginImport(advisor, await linesShown(advisor, id, [3, 4]))
    await logImport(advisor, id, () => false)
    expect(await balanceOf(made)).toBe(180)
    expect(await outcomesOf(advisor, id)).toEqual(['split 80'])
  })

  it('is refused when more would pass the cap than was shown, or another number of rows', async () => {
    const { advisor, id, number } = await aFile([100, 100])
    const [all, chosen] = [await allShown(advisor, id), await linesShown(advisor, id, [2, 3])]
    await logTime(advisor, work(number, 150, { activity: 'call' }))
    await refused(() => beginImport(advisor, all), 'import-moved-on')
    await refused(() => beginImport(advisor, chosen), 'import-moved-on')
    await beginImport(advisor, await allShown(advisor, id))
  })

  it('chooses no row that is refused, is there, or is not', async () => {
    const { advisor, id } = await aFile([700, 10])
    const rows = (lines: string[]) => beginImportInput.parse({ id, rows: lines })
    await refused(() => beginImport(advisor, rows(['2:0'])), 'import-moved-on')
    await refused(() => beginImport(advisor, rows(['99:0'])), 'import-none-chosen')
    await refused(() => beginImport(advisor, rows([])), 'import-none-chosen')
    await beginImport(advisor, rows(['3:0']))
    await logImport(advisor, id, () => false)
    await refused(() => beginImport(advisor, rows(['3:0'])), 'import-none-chosen')
  })

  it('is done once when it is pressed twice', async () => {
    const { advisor, id, ...made } = await aFile([10, 20])
    const shown = await allShown(advisor, id)
    expect(await oneTooLate(beginImport(advisor, shown), beginImport(advisor, shown))).toMatchObject({
      code: 'import-under-way',
    })
    await refused(() => completeImport(advisor, { id, ...toldOfFile.parse({ activity: 'call' }) }), 'import-under-way')
    await Promise.all([logImport(advisor, id, () => false), logImport(advisor, id, () => false), goOn()])
    expect(await balanceOf(made)).toBe(30)
  })

  it('is nobody else’s', async () => {
    const { advisor, id } = await aFile([10])
    const shown = await allShown(advisor, id)
    const other = await anAdvisor()
    await refused(() => beginImport(other, shown), 'import-not-found')
    await discardImport(other, { id })
    expect(await logImport(other, id, () => false)).toBe(false)
    expect(await outcomesOf(advisor, id)).toEqual(['work'])
  })

  it.each([
    ['no file', { id: '' }],
    ['a row that is none', { id: 'b1d0a6de-0000-4000-8000-000000000001', rows: ['2:x'] }],
    ['more than there can be', { id: 'b1d0a6de-0000-4000-8000-000000000001', shownBeyond: '99999999' }],
  ])('reads no form with %s', (_, typed) => {
    expect(beginImportInput.safeParse(typed).success).toBe(false)
  })
})
