import { randomUUID } from 'node:crypto'
import { findCase } from '@/lib/cases/find-case'
import { listCaseWords } from '@/lib/cases/list-case-words'
import { sendMessage } from '@/lib/cases/send-message'
import { writeNote } from '@/lib/cases/write-note'
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

  it('gives the company the messages, and the staff the notes too', async () => {
    const { id, number, lead, advisor, contactId } = await aCaseInProgress()
    for (const text of ['Hej', 'Hej igen']) await sendMessage(advisor, { number, requestId: randomUUID(), text })
    await writeNote(advisor, { number, requestId: randomUUID(), text: 'Hemligt' })
    const forStaff = await listCaseWords(lead, id)
    expect(forStaff.messages.map(({ text, side }) => [text, side])).toEqual([
      ['Hej igen', 'staff'],
      ['Hej', 'staff'],
    ])
    expect(forStaff.notes.map(({ text, authorName }) => [text, authorName])).toEqual([['Hemligt', advisor.name]])
    const forCompany = await listCaseWords(await asContact(contactId), id)
    expect(forCompany).toEqual({ messages: forStaff.messages, notes: [] })
    expect(await listCaseWords(await aStranger(), id)).toEqual({ messages: [], notes: [] })
  })
})
