import { receiveTime } from '@/lib/time/receive-time'

export async function POST(request: Request): Promise<Response> {
  return receiveTime(request)
}
