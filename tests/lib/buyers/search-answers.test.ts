import { publishAnswer } from '@/lib/buyers/publish-answer'
import { searchAnswers } from '@/lib/buyers/search-answers'
import { GENERAL_ANSWERS } from '@/prisma/seed/general-answers'
import { anAnswerInput } from '@/tests/support/a-question'
import { aBuyerAdvisor } from '@/tests/support/people'

beforeAll(async () => {
  const advisor = await aBuyerAdvisor()
  for (const { reviewedDaysAgo: _days, ...answer } of GENERAL_ANSWERS)
    await publishAnswer(advisor, anAnswerInput(answer))
})

const topics = async (sought: string, locale: 'sv' | 'en' = 'sv') =>
  (await searchAnswers(sought, locale)).map(({ topic }) => topic)

describe('a search among the general answers', () => {
  it.each([
    ['direktupphandling', 'direct-award'],
    ['direktupphandlingar', 'direct-award'],
    ['direktuphandling', 'direct-award'],
    ['dirrektupphandling', 'direct-award'],
    ['betalningstid', 'payment-terms'],
    ['betalningstiden', 'payment-terms'],
    ['betalningstider', 'payment-terms'],
    ['betalnigstid', 'payment-terms'],
    ['Hur kan vi betala fortare?', 'payment-terms'],
    ['formella krav', 'formalities'],
    ['krediter kreditbetyget', 'creditworthiness'],
    ['utbildningen', 'training'],
    ['närområdet', 'local-market'],
    ['NÄROMRÅDE', 'local-market'],
    ['naromrade', 'local-market'],
    ['na\u0308romra\u030adet', 'local-market'],
    ['närom\u00adrådet\u200b', 'local-market'],
    ['kriser', 'secure-supply'],
  ])('finds with “%s” first what is about %s', async (sought, topic) => {
    expect((await topics(sought))[0]).toBe(topic)
  })

  it('finds in English what has English, by stems and with a slip, and the rest in Swedish', async () => {
    expect((await topics('paying suppliers', 'en'))[0]).toBe('payment-terms')
    expect((await topics('formal requirment', 'en'))[0]).toBe('formalities')
    expect((await topics('närområdet', 'en'))[0]).toBe('local-market')
  })

  it('finds nothing for what nobody has written of, or for words that say nothing', async () => {
    expect(await topics('rymdraket')).toEqual([])
    expect(await topics('hur kan vi')).toEqual([])
    expect(await topics('')).toEqual([])
  })

  it.each([
    "'; drop table general_answer; --",
    '& | ! ( ) :*',
    "o'brien",
    '\\',
    '%_%',
    'a'.repeat(5000),
    '\u0000',
    '😀',
  ])('takes %p as words and nothing else', async (sought) => {
    await expect(searchAnswers(sought, 'sv')).resolves.toBeInstanceOf(Array)
  })
})
