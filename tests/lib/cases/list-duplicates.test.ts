import { listDuplicates } from '@/lib/cases/list-duplicates'
import { aCase } from '@/tests/support/a-case'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { withTriggersOff } from '@/tests/support/database'

const asking = (orgNumber: string, about: 'get-started' | 'other', description: string) =>
  anApplication({ orgNumber, need: { about, needs: [], description } as ReturnType<typeof anApplication>['need'] })

it('takes two of a kind for one within seven days, to the second', async () => {
  const orgNumber = anOrgNumber()
  const first = await aCase(asking(orgNumber, 'get-started', 'Hur börjar vi?'))
  const second = await aCase(asking(orgNumber, 'get-started', 'Annat.'))
  const apart = (seconds: number) =>
    withTriggersOff(
      'cases',
      `update cases c set opened_at = o.opened_at - make_interval(secs => $3) from cases o where c.id = $1 and o.id = $2`,
      [first.id, second.id, seconds],
    )
  const why = async (id: string) => (await listDuplicates(first.lead, id)).map((one) => one.why)
  await apart(7 * 86_400)
  expect([await why(first.id), await why(second.id)]).toEqual([['days'], ['days']])
  await apart(7 * 86_400 + 1)
  expect([await why(first.id), await why(second.id)]).toEqual([[null], [null]])
})

it('takes two of different kinds, with nothing written, for two', async () => {
  const orgNumber = anOrgNumber()
  const first = await aCase(asking(orgNumber, 'get-started', ''))
  const second = await aCase(asking(orgNumber, 'other', ''))
  await aCase(asking(anOrgNumber(), 'get-started', ''))
  expect(await listDuplicates(first.lead, first.id)).toMatchObject([{ number: second.number, why: null }])
})
