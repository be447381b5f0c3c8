import { taggedResponse } from '@/lib/security/tagged-response'
import { findTrainingsFeed } from '@/lib/trainings/find-trainings-feed'

/** The public trainings as a calendar to subscribe to. `?lang=en` gives it in English. */
export async function GET(request: Request): Promise<Response> {
  const locale = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'sv'
  const feed = await findTrainingsFeed(locale)
  return taggedResponse(request, feed, 'text/calendar; charset=utf-8', 'public, max-age=300')
}
