import { askCheckpoint } from '@/lib/proofs/ask-checkpoint'
import { signDueCheckpoint } from '@/lib/proofs/sign-due-checkpoint'
import { lastEvent } from '@/tests/support/told'
import { scheduleId, setCheckpoints } from '@/tests/support/checkpoints'
import { asSuperuser } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('asking for a checkpoint', () => {
  it('leaves an event, and the job finds it', async () => {
    const lead = await aLead()
    const id = await scheduleId()
    await signDueCheckpoint()
    await asSuperuser(`update schedule set next_at = now() + interval '1 hour'`)
    await askCheckpoint(lead)
    expect(await lastEvent()).toMatchObject({ type: 'checkpoint.asked', facts: {} })
    expect(await asSuperuser(`select from schedule where id = $1 and next_at <= now()`, [id])).toHaveLength(1)
    expect(await signDueCheckpoint()).toBe('asked')
  })

  it('happens once, until it is signed', async () => {
    const lead = await aLead()
    expect((await oneTooLate(askCheckpoint(lead), askCheckpoint(lead))).code).toBe('checkpoint-asked-already')
    await signDueCheckpoint()
    await askCheckpoint(lead)
  })

  it('is refused where nothing is signed', async () => {
    const lead = await aLead()
    setCheckpoints({ key: undefined })
    await refused(() => askCheckpoint(lead), 'checkpoints-off')
  })
})
