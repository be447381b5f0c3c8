import { answerUnsubscribe, leadToLeaving } from '@/lib/newsletter/unsubscribe-response'

/** Some mail programs open the address as a page: that changes nothing. */
export function GET(request: Request): Response {
  return leadToLeaving(request)
}

export async function POST(request: Request): Promise<Response> {
  return answerUnsubscribe(request)
}
