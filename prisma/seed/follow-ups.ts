import { db } from '@/lib/db/client'
import { openSecret } from '@/lib/mail/secrets'
import { addDetailsByLink } from '@/lib/outcomes/add-details-by-link'
import { answerByLink } from '@/lib/outcomes/answer-by-link'
import { answerSatisfaction } from '@/lib/outcomes/answer-satisfaction'
import { askFollowUps } from '@/lib/outcomes/ask-follow-ups'
import { addDetailsInput } from '@/lib/outcomes/inputs'
import { at } from './story'
import { minutesAgo, workday } from './story-times'

/** In turn; every third company has not answered yet. */
const RATINGS = [
  { score: 5, words: 'Tydliga svar och snabb återkoppling.' },
  { score: 4, words: null },
  null,
  { score: 3, words: 'Vi hade behövt hjälpen tidigare.' },
] as const
const DETAILS = { bidsReceived: '5', firstPublicBid: 'yes', barriers: ['references', 'form'], mayTell: 'on' }

/** What was asked of the companies just before the story ends, and what some of them answered by their links. */
export async function tellFollowUps(): Promise<void> {
  await at(minutesAgo(50))
  await askFollowUps(workday(0, '09:00'))
  await at(minutesAgo(40))
  const [bids, ratings] = [await tokensOf('outcome-asked'), await tokensOf('satisfaction-asked')]
  for (const [place, token] of bids.entries()) {
    if (place % 3 === 2) continue
    await answerByLink({ token, bid: 'yes', result: 'none-yet' })
    if (place === 0) await addDetailsByLink(addDetailsInput.parse({ token, ...DETAILS }))
  }
  for (const [place, token] of ratings.entries()) {
    const rating = RATINGS[place % RATINGS.length]
    if (rating) await answerSatisfaction({ token, ...rating })
  }
}

async function tokensOf(template: string): Promise<string[]> {
  const mails = await db().mail.findMany({ where: { template }, orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }] })
  return mails.flatMap(
    ({ sealed }) =>
      openSecret(sealed ?? '')
        ?.path?.split('/')
        .at(-1) ?? [],
  )
}
