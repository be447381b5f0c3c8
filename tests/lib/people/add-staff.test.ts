import { randomUUID } from 'node:crypto'
import { addStaff } from '@/lib/people/add-staff'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { anApplication } from '@/tests/support/an-application'
import { asSuperuser } from '@/tests/support/database'
import { mailsTo } from '@/tests/support/mails-waiting'
import { aLead } from '@/tests/support/people'

const typesAbout = async (personId: string) =>
  (
    await asSuperuser<{ type: string }>('select type from audit_event where subject_id = $1 order by seq', [personId])
  ).map(({ type }) => type)

describe('adding someone to the staff', () => {
  it('makes the person and grants the role, with an event each', async () => {
    const lead = await aLead()
    const email = `${randomUUID()}@example.test`
    const { id } = await addStaff(lead, { name: 'Ny Kollega', email, role: 'editor' })

    expect(await db().person.findUnique({ where: { id } })).toMatchObject({ name: 'Ny Kollega', email, demo: false })
    expect(await db().staffRole.findMany({ where: { personId: id } })).toMatchObject([
      { role: 'editor', grantedBy: lead.personId },
    ])
    expect(await typesAbout(id)).toEqual(['person.joined', 'role.granted'])
    expect(await mailsTo(id)).toEqual(['staff-invited'])
  })

  it('gives a known person the role and leaves their name alone', async () => {
    const lead = await aLead()
    const email = `${randomUUID()}@example.test`
    const { contactId } = await aCase(anApplication({ contact: { email, name: 'Kim Kontakt' } }))
    const { id } = await addStaff(lead, { name: 'Annat Namn', email, role: 'auditor' })

    expect(id).toBe(contactId)
    expect(await db().person.findUnique({ where: { id } })).toMatchObject({ name: 'Kim Kontakt' })
  })

  it('done five times at once adds one person with one role', async () => {
    const lead = await aLead()
    const input = { name: 'En Enda', email: `${randomUUID()}@example.test`, role: 'editor' } as const
    const added = await Promise.all(Array.from({ length: 5 }, () => addStaff(lead, input)))

    expect(new Set(added.map(({ id }) => id)).size).toBe(1)
    expect(await typesAbout(added[0]?.id ?? '')).toEqual(['person.joined', 'role.granted'])
    expect(await mailsTo(added[0]?.id ?? '')).toEqual(['staff-invited'])
  })
})
