import { findReadiness } from '@/lib/health/find-readiness'

/** The database answers and holds every migration this build knows. */
export async function GET(): Promise<Response> {
  const readiness = await findReadiness()
  return Response.json(readiness, { status: readiness.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
