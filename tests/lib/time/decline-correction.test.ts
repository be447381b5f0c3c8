import { approveCorrection } from '@/lib/time/approve-correction'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { withTriggersOff } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { askReversal } from '@/lib/time/ask-reversal'
import { declineCorrection } from '@/lib/time/decline-correction'
import { listCaseStream } from '@/lib/time/list-case-stream'
import { balanceOf } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { lastEvent } from '@/tests/support/told'
import { anOldEntry, askedFor, reversal } from '@/tests/support/old-time'

describe('a second person', () => {
  it('declines, says why to whoever asked, and nothing changes', async () => {
    const made = await anOldEntry()
    const deciding = await askedFor(made)
    await declineCorrection(made.lead, { ...deciding, note: 'Mötet stod i kalendern' })
    expect(await balanceOf(made.from)).toBe(60)
    const facts = { correctionId: deciding.correctionId, correctsId: made.entryId, askedBy: made.advisor.personId }
    expect(await lastEvent(made.from.id)).toMatchObject({ type: 'correction.declined', facts, actorId: made.lead.personId })
    const { rows } = await listCaseStream(made.advisor, made.from.id, { show: 'time', page: 1 })
    expect(rows).toMatchObject([{ waits: false, declined: 'Mötet stod i kalendern' }])
    expect(await mailsTo(made.advisor.personId)).toContain('correction-declined')
    await askReversal(made.advisor, reversal(made))
  }) // prettier-ignore

  it('is none whose role ended while they had the page open', async () => {
    const made = await anOldEntry()
    const [deciding, lead] = [await askedFor(made), await aLead()]
    await withTriggersOff('staff_role', 'update staff_role set revoked_at = now() where person_id = $1', [lead.personId])
    await refused(() => declineCorrection(lead, { ...deciding, note: 'Nej' }), 'correction-not-found')
    await refused(() => approveCorrection(lead, deciding), 'correction-not-found')
    await reverseTimeEntry(made.lead, reversal(made))
    await refused(() => approveCorrection(made.lead, deciding), 'already-reversed')
  }) // prettier-ignore
})
