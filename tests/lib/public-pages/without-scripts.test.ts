import { withoutScripts } from '@/lib/public-pages/without-scripts'

const page = (body: string) => `<!DOCTYPE html><html><head>
<link rel="stylesheet" href="/a.css" nonce="n1"/><link rel="preload" as="script" href="/a.js"/>
<link rel="modulepreload" href="/b.js"/><script src="/a.js" async="" nonce="n1"></script></head><body>${body}
<script nonce="n1">self.__next_f.push([1,"<p>\\u003c/script>"])</script></body></html>`

test('what runs is gone, and what names one answer alone', () => {
  const html = withoutScripts(page('<main><p>Text</p></main>')) ?? ''
  expect(html).toContain('<main><p>Text</p></main>')
  expect(html).toContain('<link rel="stylesheet" href="/a.css"/>')
  expect(html).not.toMatch(/<script|nonce|preload|__next_f/)
})

test('data for search engines stays, without its nonce', () => {
  const data = '<script type="application/ld+json" nonce="n1">{"name":"A"}</script>'
  expect(withoutScripts(page(data))).toContain('<script type="application/ld+json">{"name":"A"}</script>')
})

test('words of a text about nonces stay as they were written', () => {
  expect(withoutScripts(page('<p>Write nonce=&quot;x&quot; nonce="x" there</p>'))).toContain('nonce="x" there')
})

test.each([
  ['a part that waits for a script', '<template id="B:0"></template>'],
  ['a part that arrived late', '<div hidden id="S:0">late</div>'],
  ['a script that puts parts in place', '<script>$RC("B:0","S:0")</script>'],
  ['a form that is posted', '<form action="" encType="multipart/form-data" method="POST"></form>'],
])('a page with %s is not whole without scripts', (_, body) => {
  expect(withoutScripts(page(body))).toBeNull()
})

test('a form that only asks is', () => {
  expect(withoutScripts(page('<form action="/inkopare"><input name="q"/></form>'))).not.toBeNull()
})
