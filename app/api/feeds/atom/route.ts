import { answerFeed } from '@/lib/articles/feed-response'

export async function GET(request: Request): Promise<Response> {
  return answerFeed(request, 'atom')
}
