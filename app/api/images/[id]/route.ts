import { answerImage } from '@/lib/images/answer-image'

type Context = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerImage(request, (await params).id)
}
