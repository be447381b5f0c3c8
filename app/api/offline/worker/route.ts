import { workerText } from '@/lib/offline/worker-text'

/** The same for everyone. Browsers ask for it again by themselves, and must not be told an old one. */
export async function GET(): Promise<Response> {
  return new Response(await workerText(), {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'service-worker-allowed': '/',
    },
  })
}
