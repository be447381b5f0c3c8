import type { Person } from '@/lib/actors/actor'
import { draftToken, keepDraftToken } from '@/lib/intake/draft-cookie'
import { findDraft } from '@/lib/intake/find-draft'
import { keepAnswers } from '@/lib/intake/keep-answers'
import { anOpenRound } from '@/tests/support/an-application'
import '@/tests/support/database'

jest.mock('@/lib/intake/draft-cookie', () => {
  let kept: string | null = null
  return {
    DRAFT_DAYS: 7,
    draftToken: jest.fn(async () => kept),
    keepDraftToken: jest.fn(async (token: string) => void (kept = token)),
  }
})

beforeEach(anOpenRound)

const someone = (roles: Person['roles']): Person => ({
  id: '',
  sessionId: '',
  keysOff: false,
  name: '',
  email: null,
  locale: 'sv',
  roles,
  mandates: [],
  partnerships: [],
})

it('keeps the answers behind the visitor’s own cookie', async () => {
  await keepAnswers(null, 'need', { about: 'other' })
  expect(keepDraftToken).toHaveBeenCalledTimes(1)
  expect((await findDraft(await draftToken()))?.answers.need).toEqual({ about: 'other' })
})

it('lets only staff mark a case as taken by phone', async () => {
  await keepAnswers(null, 'start', {}, { byPhone: true })
  expect((await findDraft(await draftToken()))?.answers.byPhone).toBe(false)
  await keepAnswers(someone(['auditor']), 'start', {}, { byPhone: true })
  expect((await findDraft(await draftToken()))?.answers.byPhone).toBe(false)
  await keepAnswers(someone(['advisor']), 'start', {}, { byPhone: true })
  expect((await findDraft(await draftToken()))?.answers.byPhone).toBe(true)
})
