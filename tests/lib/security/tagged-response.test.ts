import { taggedResponse } from '@/lib/security/tagged-response'

const ask = (held?: string) =>
  new Request('http://localhost/a', held === undefined ? {} : { headers: { 'if-none-match': held } })
const answer = (body: string, held?: string) =>
  taggedResponse(ask(held), body, 'text/calendar; charset=utf-8', 'private')

it('answers whole once, and nothing to who holds it already', async () => {
  const first = answer('en')
  expect([first.status, await first.text(), first.headers.get('content-type')]).toEqual([200, 'en', 'text/calendar; charset=utf-8']) // prettier-ignore
  const etag = first.headers.get('etag') ?? ''
  const again = answer('en', etag)
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  expect(answer('två', etag).status).toBe(200)
})
