import { findCase } from '@/lib/cases/find-case'
import { aCaseInProgress, aStranger } from '@/tests/support/a-case'
import { asSuperuser } from '@/tests/support/database'
import { asContact } from '@/tests/support/people'

const readsOf = (caseId: string) =>
  asSuperuser<{ person_id: string; role: string }>(
    `select person_id, role from access_log where action = 'read' and subject_kind = 'case' and subject_id = $1`,
    [caseId],
  )

describe('reading a case', () => {
  it('leaves a line in the access log when the staff do it', async () => {
    const { id, number, lead, contactId } = await aCaseInProgress()
    expect(await findCase(await asContact(contactId), number)).toMatchObject({ number })
    expect(await readsOf(id)).toEqual([])
    expect(await findCase(lead, number)).toMatchObject({ number })
    expect(await readsOf(id)).toEqual([{ person_id: lead.personId, role: 'project-lead' }])
  })

  it('leaves none when there is nothing to read', async () => {
    const { id, number } = await aCaseInProgress()
    expect(await findCase(await aStranger(), number)).toBeNull()
    expect(await readsOf(id)).toEqual([])
  })
})
