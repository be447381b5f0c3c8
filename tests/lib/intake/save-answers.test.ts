import { findDraft } from '@/lib/intake/find-draft'
import { saveAnswers } from '@/lib/intake/save-answers'
import { sendApplication } from '@/lib/intake/send-application'
import { anOpenRound, anOrgNumber } from '@/tests/support/an-application'
import '@/tests/support/database'
import { aTrade, placeNo } from '@/tests/support/county'

const NETWORK = '192.0.2.1'

beforeEach(anOpenRound)

describe('saving answers', () => {
  it('keeps each page beside the others, the latest of each', async () => {
    const token = await saveAnswers(null, 'need', { about: 'other', description: 'först' })
    expect(await saveAnswers(token, 'company', { companyName: 'Provbolaget' })).toBe(token)
    await saveAnswers(token, 'need', { about: 'other', description: 'sedan' })
    expect((await findDraft(token))?.answers).toEqual({
      need: { about: 'other', description: 'sedan' },
      company: { companyName: 'Provbolaget' },
    })
  })

  it('begins again when the earlier answers have become a case', async () => {
    const token = await saveAnswers(null, 'need', { about: 'get-started' })
    const company = {
      orgNumber: anOrgNumber(),
      companyName: 'Provbolaget AB',
      municipalityCode: placeNo(9).code,
      ...aTrade(),
    }
    await saveAnswers(token, 'company', company)
    await saveAnswers(token, 'contact', {
      name: 'Kim',
      email: 'kim@example.test',
      phone: '0701740605',
      callTime: 'any',
    })
    await sendApplication(null, token, 'sv', NETWORK)
    const other = await saveAnswers(token, 'need', { about: 'other' })
    expect(other).not.toBe(token)
    expect((await findDraft(other))?.answers).toEqual({ need: { about: 'other' } })
  })

  it('gives an unknown token a draft of its own', async () => {
    expect(await saveAnswers('made-up', 'need', { about: 'other' })).not.toBe('made-up')
  })
})
