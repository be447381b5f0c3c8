import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { asSeen } from '@/tests/support/case-rows'
import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { listCaseStream } from '@/lib/time/list-case-stream'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { logTime } from '@/lib/time/log-time'
import { noteEntry } from '@/lib/time/note-entry'
import { undoTime } from '@/lib/time/undo-time'
import { minutes } from '@/lib/calendar/minutes'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asContact, anAdvisor } from '@/tests/support/people'
import { heldBack } from '@/tests/support/held-back'
import { oneTooLate, refused } from '@/tests/support/refused'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'

const NOTE = 'Gick igenom kravlistan'

it('writes the note beside what was logged, once, and the ledger stays as it is', async () => {
  const { advisor, number, id } = await aCaseInProgress()
  const asked = work(number, 30)
  const { entryId } = await logTime(advisor, asked)
  const before = await db().ledgerEntry.findUnique({ where: { id: entryId ?? '' } })
  const note = { number, logged: asked.requestId, text: NOTE }
  await noteEntry(advisor, note)
  await noteEntry(advisor, note)
  expect(await db().ledgerEntry.findUnique({ where: { id: entryId ?? '' } })).toEqual(before)
  expect((await listTimeEntries(advisor, id)).map(({ note: said }) => said)).toEqual([NOTE])
  const told = await lastEvent(id)
  expect(told).toMatchObject({ type: 'time.noted', actorId: advisor.personId, facts: { entryId, caseId: id } })
  expect(JSON.stringify(told)).not.toContain('kravlistan')
  expect((await eventTypes(id)).filter((type) => type === 'time.noted')).toHaveLength(1)
  await refused(() => noteEntry(advisor, { ...note, text: 'Något annat' }), 'entry-noted')
  // Sent again from the page before it is still what was logged.
  expect(await logTime(advisor, asked)).toMatchObject({ entryId, minutes: 30 })
})

it('is in both halves of what was split at the cap', async () => {
  const { advisor, number, id } = await aCaseInProgress()
  await logTime(advisor, work(number, 280))
  const asked = { ...work(number, 45), beyondCap: minutes(25) }
  await logTime(advisor, asked)
  await noteEntry(advisor, { number, logged: asked.requestId, text: NOTE })
  expect((await eventTypes(id)).slice(-2)).toEqual(['time.noted', 'time.outside-noted'])
  expect(await db().ledgerNote.count()).toBeGreaterThan(0)
  expect((await listTimeEntries(advisor, id)).filter(({ note: said }) => said === NOTE)).toHaveLength(2)
})

it('is never the company’s to see', async () => {
  const { advisor, number, id, contactId } = await aCaseInProgress()
  const asked = work(number, 30)
  await logTime(advisor, asked)
  await noteEntry(advisor, { number, logged: asked.requestId, text: NOTE })
  const seen = await listCaseStream(await asContact(contactId), id, { show: null, page: 1 })
  expect(JSON.stringify(seen)).not.toMatch(/kravlistan|time\.noted/)
})

it('refuses what is another’s, what is taken back, and what was never logged', async () => {
  const { advisor, number, lead } = await aCaseInProgress()
  const other = await anAdvisor('Rolf')
  const theirs = await aCase().triaged().assignedTo(other).verified()
  const asked = work(number, 30)
  await logTime(advisor, asked)
  const note = { number, logged: asked.requestId, text: NOTE }
  await refused(() => noteEntry(other, note), 'case-not-found')
  await refused(() => noteEntry(other, { ...note, number: theirs.number }), 'entry-not-found')
  await refused(() => noteEntry(advisor, { ...note, logged: randomUUID() }), 'entry-not-found')
  const journey = work(number, 20, { activity: 'travel' })
  await logTime(advisor, journey)
  const elsewhere = await aCase().triaged().assignedTo(advisor).verified()
  for (const logged of [asked.requestId, journey.requestId])
    await refused(() => noteEntry(advisor, { ...note, number: elsewhere.number, logged }), 'entry-not-found')
  await noteEntry(advisor, { ...note, logged: journey.requestId })
  await noteEntry(advisor, { ...note, logged: journey.requestId })
  await refused(() => noteEntry(advisor, { ...note, logged: journey.requestId, text: 'Annat' }), 'entry-noted')
  const undo = { number, requestId: randomUUID(), undoes: asked.requestId }
  await undoTime(advisor, undo)
  await refused(() => noteEntry(advisor, note), 'already-reversed')
  await refused(() => noteEntry(advisor, { ...note, logged: undo.requestId }), 'entry-not-found')
  const next = await anAdvisor()
  await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: next.personId })
  for (const logged of [asked.requestId, journey.requestId])
    await refused(() => noteEntry(next, { ...note, logged, text: 'Annat' }), 'entry-not-found')
})

it('keeps the first of two that are written at once', async () => {
  const { advisor, number } = await aCaseInProgress()
  const asked = work(number, 30)
  const { entryId } = await logTime(advisor, asked)
  const write = (text: string) => noteEntry(advisor, { number, logged: asked.requestId, text })
  const both = await heldBack('select from ledger_entry where id = $1 for update', [entryId], () => [
    write('Ett'),
    write('Två'),
  ])
  expect((await oneTooLate(...both)).code).toBe('entry-noted')
})
