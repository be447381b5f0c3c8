import { giveDraft, receiveDraft, throwDraftAway } from '@/lib/writing/receive-draft'

export async function GET(request: Request): Promise<Response> {
  return giveDraft(request)
}

export async function PUT(request: Request): Promise<Response> {
  return receiveDraft(request)
}

export async function DELETE(request: Request): Promise<Response> {
  return throwDraftAway(request)
}
