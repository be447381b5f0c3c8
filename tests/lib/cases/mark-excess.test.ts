import { randomUUID } from 'node:crypto'
import { countExcess } from '@/lib/cases/count-excess'
import { listExcess } from '@/lib/cases/list-excess'
import { markExcess } from '@/lib/cases/mark-excess'
import { aCase } from '@/tests/support/a-case'
import { asSuperuser } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'
import { merged, twoRegistrations } from '@/tests/support/two-registrations'

it('says of a finding that it is dealt with, once, with a note', async () => {
  const two = await twoRegistrations(200, 200)
  await merged(two)
  await aCase()
  const { lead } = two.into
  const [found] = (await listExcess(lead))
    .filter(({ orgDisplay, handledAt }) => handledAt === null && orgDisplay !== '')
    .filter(({ number }) => number === two.into.number || number === two.from.number)
  expect(found).toMatchObject({ minutes: 100, beyondMinutes: 100, note: null })
  const input = { findingId: found?.id ?? '', note: 'Vi har pratat med företaget.' }
  const late = await oneTooLate(markExcess(lead, input), markExcess(lead, input))
  expect(late.code).toBe('excess-handled')
  expect((await listExcess(lead)).find(({ id }) => id === found?.id)).toMatchObject({
    note: input.note,
    handledBy: lead.name,
  })
})

it('is counted until then, told in the company’s trail, and refused where there is none', async () => {
  const two = await twoRegistrations(200, 200)
  const { lead, companyId } = two.into
  const before = await countExcess(lead)
  await merged(two)
  expect(await countExcess(lead)).toBe(before + 1)
  const [found] = await asSuperuser<{ id: string }>(
    'select e.id from excess_finding e join hour_account a on a.id = e.account_id where a.company_id = $1',
    [companyId],
  )
  await markExcess(lead, { findingId: found?.id ?? '', note: 'Klart.' })
  expect(await countExcess(lead)).toBe(before)
  const [told] = await asSuperuser<{ facts: unknown }>(
    `select facts from audit_event where stream = $1 and type = 'company.excess-handled'`,
    [`company:${companyId}`],
  )
  expect(told?.facts).toEqual({ findingId: found?.id })
  const another = await aLead()
  await refused(() => markExcess(another, { findingId: randomUUID(), note: 'Klart.' }), 'excess-handled')
})
