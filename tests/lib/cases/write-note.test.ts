import { randomUUID } from 'node:crypto'
import { writeNote } from '@/lib/cases/write-note'
import { db } from '@/lib/db/client'
import { aCaseInProgress } from '@/tests/support/a-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

describe('an internal note', () => {
  it('is kept with its author and notifies nobody', async () => {
    const { id, number, advisor, contactId } = await aCaseInProgress()
    const before = await mailsTo(contactId)
    await writeNote(advisor, { number, requestId: randomUUID(), text: 'Bara för oss.' })

    const [note] = await db().caseNote.findMany({ where: { caseId: id } })
    expect(note).toMatchObject({ text: 'Bara för oss.', authorId: advisor.personId })
    expect(await mailsTo(contactId)).toEqual(before)
    expect(await lastEvent(id)).toMatchObject({ type: 'note.written', facts: { noteId: note?.id } })
  })

  it('written many times with the same request stands once', async () => {
    const { id, number, lead } = await aCaseInProgress()
    const once = { number, requestId: randomUUID(), text: 'En gång.' }
    await Promise.all(Array.from({ length: 8 }, () => writeNote(lead, once)))

    expect(await db().caseNote.count({ where: { caseId: id } })).toBe(1)
    expect((await eventTypes(id)).filter((type) => type === 'note.written')).toHaveLength(1)
  })

  it('is told when its request has said something else already', async () => {
    const { number, advisor, lead } = await aCaseInProgress()
    const once = { number, requestId: randomUUID(), text: 'En gång.' }
    await writeNote(advisor, once)
    await refused(() => writeNote(advisor, { ...once, text: 'Ändrat.' }), 'request-reused')
    await refused(() => writeNote(lead, once), 'request-reused')
  })

  it("finds no case of another advisor's", async () => {
    const { number } = await aCaseInProgress()
    const other = await anAdvisor()
    await refused(() => writeNote(other, { number, requestId: randomUUID(), text: 'Nej.' }), 'case-not-found')
  })
})
