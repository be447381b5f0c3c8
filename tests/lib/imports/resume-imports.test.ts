import { db } from '@/lib/db/client'
import { beginImport } from '@/lib/imports/begin-import'
import { revokeRole } from '@/lib/people/revoke-role'
import { balanceOf } from '@/tests/support/case-rows'
import { aFile, allShown, goOn, progressOf } from '@/tests/support/an-import'
import { asSuperuser } from '@/tests/support/database'

describe('what has been begun', () => {
  it('goes on by itself, also when whoever was at it died', async () => {
    const { advisor, id, ...made } = await aFile([10, 20])
    await beginImport(advisor, await allShown(advisor, id))
    await db().$executeRaw`UPDATE time_import SET taken_until = now() + interval '1 minute'`
    await goOn()
    expect(await balanceOf(made)).toBe(0)
    await db().$executeRaw`UPDATE time_import SET taken_until = now() - interval '1 second'`
    await goOn()
    expect(await balanceOf(made)).toBe(30)
    expect(await progressOf(advisor, id)).toEqual({ logged: 2, already: 0, refused: 0 })
    await goOn()
    expect(await balanceOf(made)).toBe(30)
  })

  it('ends where its advisor advises no more, or its rows cannot be opened', async () => {
    const [one, two] = [await aFile([10]), await aFile([10])]
    for (const { advisor, id } of [one, two]) await beginImport(advisor, await allShown(advisor, id))
    await revokeRole(one.lead, { personId: one.advisor.personId, role: 'advisor' })
    await asSuperuser(`update time_import set sealed = 'v1.${'a'.repeat(16)}.b.${'c'.repeat(22)}' where id = $1`, [
      two.id,
    ])
    await goOn()
    expect(await db().timeImport.count({ where: { id: { in: [one.id, two.id] } } })).toBe(0)
    expect(await balanceOf(one)).toBe(0)
  })
})
