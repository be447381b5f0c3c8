import { giveDraft, receiveDraft } from '@/lib/writing/receive-draft'

export async function GET(request: Request): Promise<Response> {
  return giveDraft(request)
}

export async function POST(request: Request): Promise<Response> {
  return receiveDraft(request)
}
