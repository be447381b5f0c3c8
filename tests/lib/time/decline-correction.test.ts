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
    expect(await lastEvent(made.from.id)).toMatchObject({ type: 'correction.declined' })
    const { rows } = await listCaseStream(made.advisor, made.from.id, { show: 'time', page: 1 })
    expect(rows).toMatchObject([{ waits: false, declined: 'Mötet stod i kalendern' }])
    expect(await mailsTo(made.advisor.personId)).toContain('correction-declined')
    await askReversal(made.advisor, reversal(made))
  })
})
