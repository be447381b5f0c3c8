import { today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { beginImport } from '@/lib/imports/begin-import'
import { listImports } from '@/lib/imports/list-imports'
import { removeExpired } from '@/lib/jobs/remove-expired'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { aCaseInProgress } from '@/tests/support/a-case'
import { aFile, allShown, anImport, found, goOn } from '@/tests/support/an-import'
import { asSuperuser } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const day = today()

describe('files that are kept', () => {
  it('are listed for their advisor while they have rows, five that nobody logs', async () => {
    const { advisor, number } = await aCaseInProgress()
    const ids: string[] = []
    for (let at = 1; at <= 7; at++) ids.push(await anImport(advisor, [`${day};${number};${at};Möte;`]))
    const listed = await listImports(advisor)
    expect(listed.map(({ id }) => id)).toEqual(ids.slice(2).reverse())
    expect(listed[0]).toMatchObject({ rowCount: 1, isUnderWay: false })
    expect(await listImports(await anAdvisor())).toEqual([])
  })

  it('are no more than ten at a time, when all of them are being logged', async () => {
    const { advisor, number } = await aCaseInProgress()
    for (let at = 1; at <= 10; at++) {
      const id = await anImport(advisor, [`${day};${number};${at};Möte;`])
      await beginImport(advisor, await allShown(advisor, id))
    }
    await refused(() => anImport(advisor, [`${day};${number};11;Möte;`]), 'import-many-files')
    await goOn()
    await anImport(advisor, [`${day};${number};11;Möte;`])
  })

  it('are removed after their day, and with the account of their advisor', async () => {
    const [one, two] = [await aFile([10]), await aFile([10])]
    await asSuperuser(`update time_import set expires_at = now() where id = $1`, [one.id])
    await removeExpired()
    await deactivatePerson(two.lead, two.advisor.personId)
    expect(await db().timeImport.count({ where: { id: { in: [one.id, two.id] } } })).toBe(0)
    expect(await found(two.advisor, two.id).catch(() => 'gone')).toBe('gone')
  })
})
