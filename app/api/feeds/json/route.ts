import { answerFeed } from '@/lib/articles/answer-feed'

export async function GET(request: Request): Promise<Response> {
  return answerFeed(request, 'json')
}
