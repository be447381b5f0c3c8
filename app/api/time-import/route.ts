import { receiveImport } from '@/lib/imports/receive-import'

export async function POST(request: Request): Promise<Response> {
  return receiveImport(request)
}
