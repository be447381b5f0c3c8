import { receiveImage } from '@/lib/images/receive-image'

export async function POST(request: Request): Promise<Response> {
  return receiveImage(request)
}
