import { approveCorrection } from '@/lib/time/approve-correction'
import { askMove } from '@/lib/time/ask-move'
import { findCorrection } from '@/lib/time/find-correction'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { balanceOf } from '@/tests/support/case-rows'
import { anOldEntry, inProgress, move } from '@/tests/support/old-time'
import { refused } from '@/tests/support/refused'

describe('asking for a move', () => {
  it('looks first whether it may', async () => {
    const made = await anOldEntry()
    await refused(() => askMove(made.advisor, move(made, made.from.number)), 'same-case')
    await refused(() => askMove(made.advisor, move(made, 'UA-2026-9999')), 'target-not-found')
  })

  it('and approving it moves the entry as it is', async () => {
    const made = await anOldEntry()
    const to = await inProgress(made.advisor)
    await askMove(made.advisor, move(made, to.number))
    const correction = await findCorrection(made.lead, made.from.id, made.entryId)
    expect(correction).toMatchObject({ kind: 'move', target: { number: to.number } })
    await approveCorrection(made.lead, { number: made.from.number, correctionId: correction?.id ?? '' })
    expect([await balanceOf(made.from), await balanceOf(to)]).toEqual([0, 60])
    const [entry] = await listTimeEntries(made.lead, to.id)
    expect(entry).toMatchObject({ minutes: 60, advisorId: made.advisor.personId, note: 'Gick igenom kraven' })
  })
})
