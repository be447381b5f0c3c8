import { answerDirectory } from '@/lib/auth/answer-directory'

type Context = { params: Promise<{ nextauth: string[] }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerDirectory(request, (await params).nextauth)
}
