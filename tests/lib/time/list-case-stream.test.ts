import { randomUUID } from 'node:crypto'
import { sendMessage } from '@/lib/cases/send-message'
import { writeNote } from '@/lib/cases/write-note'
import { caseStream } from '@/lib/time/case-stream'
import { declineCorrection } from '@/lib/time/decline-correction'
import { findLastWork } from '@/lib/time/find-last-work'
import { listCaseStream, STREAM_PAGE } from '@/lib/time/list-case-stream'
import { logTime } from '@/lib/time/log-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { STREAM_KINDS, type StreamKind } from '@/lib/time/stream-kinds'
import { aCaseInProgress, aStranger } from '@/tests/support/a-case'
import { work } from '@/tests/support/some-work'
import { anOldEntry, askedFor } from '@/tests/support/old-time'
import { asSuperuser } from '@/tests/support/database'
import { anAdvisor, asContact } from '@/tests/support/people'

const words = (number: string, text: string) => ({ number, requestId: randomUUID(), text })
const all = { show: null, page: 1 }

async function eventful() {
  const made = await aCaseInProgress()
  const { number, advisor } = made
  const contact = await asContact(made.contactId)
  await sendMessage(contact, words(number, 'Hej'))
  await writeNote(advisor, words(number, 'Hemligt'))
  const { entryId } = await logTime(advisor, work(number, 30, { note: 'Gick bra' }))
  await logTime(advisor, work(number, 20, { activity: 'travel' }))
  await reverseTimeEntry(advisor, {
    number,
    entryId: entryId ?? '',
    requestId: randomUUID(),
    reason: 'wrong-day',
    note: '',
  })
  return { ...made, contact }
}

describe('the stream of a case', () => {
  it('is all that happened in one list, the newest first, each thing once', async () => {
    const { id, lead, advisor } = await eventful()
    const { rows, older } = await listCaseStream(lead, id, all)
    expect(older).toBe(false)
    expect(rows.map(({ at }) => at.getTime())).toEqual(rows.map(({ at }) => at.getTime()).sort((a, b) => b - a))
    const [reversal, travel, worked] = rows.filter((row) => row.kind === 'time')
    expect(reversal).toMatchObject({ entry: 'reversal', reasonCode: 'wrong-day' })
    expect(travel).toMatchObject({ entry: 'work', activity: 'travel', why: 'not-counted', minutes: 20 })
    expect(worked).toMatchObject({ entry: 'work', minutes: 30, text: 'Gick bra', reversed: true, who: advisor.name })
    expect(rows.filter((row) => row.kind === 'notes')).toMatchObject([{ text: 'Hemligt', who: advisor.name }])
    expect(rows.filter((row) => row.kind === 'messages')).toMatchObject([{ text: 'Hej', side: 'company' }])
    const types = rows.flatMap((row) => (row.kind === 'events' ? row.type : []))
    expect(types).toEqual(expect.arrayContaining(['case.opened', 'case.accepted', 'advisor.assigned', 'case.started']))
    expect(types.filter((type) => /^(time|note|message)\./.test(type))).toEqual([])
  })

  it('says of several of a kind what is written of each', async () => {
    const { id, number, advisor, contact } = await eventful()
    await sendMessage(advisor, words(number, 'Hej igen'))
    await writeNote(advisor, words(number, 'Ännu en'))
    await logTime(advisor, work(number, 25, { activity: 'travel', note: 'Hem' }))
    await logTime(advisor, work(number, 45, { note: 'Gick bättre' }))
    const { rows } = await listCaseStream(advisor, id, all)
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
    const said = (kind: StreamKind) =>
      rows.flatMap((row) => (row.kind === kind && 'text' in row ? [row.text] : [])).sort()
    expect([said('messages'), said('notes')]).toEqual([
      ['Hej', 'Hej igen'],
      ['Hemligt', 'Ännu en'],
    ])
    const timed = rows.flatMap((row) =>
      row.kind === 'time' ? [[row.entry, row.minutes, row.reversed, row.waits]] : [],
    )
    expect(timed).toEqual([
      ['work', 45, false, false],
      ['work', 25, false, false],
      ['reversal', -30, false, false],
      ['work', 20, false, false],
      ['work', 30, true, false],
    ])
    expect((await listCaseStream(contact, id, { show: 'messages', page: 1 })).rows).toHaveLength(2)
  })

  it('says that one piece of work waits for a second person, and why another was let stand', async () => {
    const made = await anOldEntry()
    const young = await logTime(made.advisor, work(made.from.number, 15))
    const waiting = async () =>
      (await listCaseStream(made.lead, made.from.id, { show: 'time', page: 1 })).rows.flatMap((row) =>
        row.kind === 'time' ? [[row.id === young.entryId, row.waits, row.declined]] : [],
      )
    const asked = await askedFor(made)
    expect(await waiting()).toEqual([
      [true, false, null],
      [false, true, null],
    ])
    await declineCorrection(made.lead, { ...asked, note: 'Mötet stod i kalendern' })
    expect(await waiting()).toEqual([
      [true, false, null],
      [false, false, 'Mötet stod i kalendern'],
    ])
  })

  it('shows the company neither notes, time outside the support, who worked nor what was written of it', async () => {
    const { id, advisor, contact } = await eventful()
    const { rows } = await listCaseStream(contact, id, all)
    const told = JSON.stringify(rows)
    for (const secret of ['Hemligt', 'Gick bra', 'travel', advisor.name]) expect(told).not.toContain(secret)
    expect(rows.filter((row) => row.kind === 'time')).toHaveLength(2)
    expect((await listCaseStream(contact, id, { show: 'notes', page: 1 })).rows).toEqual([])
  })

  it('is one kind of it alone, when that is asked for', async () => {
    const { id, lead } = await eventful()
    const whole = (await listCaseStream(lead, id, all)).rows
    for (const show of STREAM_KINDS as readonly StreamKind[]) {
      const { rows } = await listCaseStream(lead, id, { show, page: 1 })
      expect(rows.map((row) => row.id)).toEqual(whole.filter(({ kind }) => kind === show).map((row) => row.id))
      expect(rows).not.toEqual([])
    }
  })

  it('comes a page at a time, and nothing falls between', async () => {
    const { id, number, lead } = await aCaseInProgress()
    for (let no = 0; no < STREAM_PAGE; no++) await writeNote(lead, words(number, `nr ${no}`))
    const [first, second] = [
      await listCaseStream(lead, id, all),
      await listCaseStream(lead, id, { show: null, page: 2 }),
    ]
    expect(first.rows).toHaveLength(STREAM_PAGE)
    expect(first.older).toBe(true)
    expect(second.older).toBe(false)
    const ids = [...first.rows, ...second.rows].map((row) => row.id)
    expect(new Set(ids).size).toBe(ids.length)
    const [{ count } = { count: 0 }] = await asSuperuser<{ count: number }>(
      `select count(*)::int as count from audit_event where case_id = $1`, [id]) // prettier-ignore
    expect(ids).toHaveLength(count)
  })

  it('is nothing at all to someone else', async () => {
    const { id } = await eventful()
    for (const stranger of [await aStranger(), await anAdvisor()])
      expect(await listCaseStream(stranger, id, all)).toEqual({ rows: [], older: false })
  })

  it('says its events in the reader’s words', async () => {
    const { id, lead, advisor, contact } = await eventful()
    const titles = async (actor: typeof lead | typeof contact) =>
      (await caseStream(actor, id, 'sv', { show: 'events', page: 1 })).items.map(
        (item) => 'title' in item && item.title,
      )
    expect(await titles(lead)).toContain(`Tilldelade ärendet ${advisor.name}.`)
    expect(await titles(contact)).toContain(`Tilldelade ärendet ${advisor.name}.`)
  })

  it('knows what an advisor did last', async () => {
    const { id, advisor } = await eventful()
    expect(await findLastWork(advisor, id)).toBe('travel')
    expect(await findLastWork(await anAdvisor(), id)).toBeNull()
  })
})
