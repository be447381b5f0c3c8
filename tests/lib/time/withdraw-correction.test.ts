import { approveCorrection } from '@/lib/time/approve-correction'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { withdrawCorrection } from '@/lib/time/withdraw-correction'
import { anOldEntry, askedFor, reversal } from '@/tests/support/old-time'
import { refused } from '@/tests/support/refused'

describe('a second person', () => {
  it('comes too late once it was taken back, or asked for no more', async () => {
    const made = await anOldEntry()
    const deciding = await askedFor(made)
    await refused(() => withdrawCorrection(made.lead, deciding), 'correction-not-found')
    await withdrawCorrection(made.advisor, deciding)
    await refused(() => approveCorrection(made.lead, deciding), 'correction-decided')
    const again = await askedFor(made)
    await reverseTimeEntry(made.lead, reversal(made))
    await refused(() => approveCorrection(made.lead, again), 'already-reversed')
  })
})
