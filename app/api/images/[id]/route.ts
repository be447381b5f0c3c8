import { answerImage } from '@/lib/images/image-response'

type Context = { params: Promise<{ id: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerImage(request, (await params).id)
}
