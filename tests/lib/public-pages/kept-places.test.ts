import { freshMsOf, topicsOf, withoutOrigin } from '@/lib/public-pages/kept-places'

test.each([
  ['/', ['articles', 'trainings', 'rounds']],
  ['/en', ['articles', 'trainings', 'rounds']],
  ['/blogg/ett-inlagg', ['articles']],
  ['/en/blog/a-post', ['articles']],
  ['/utbildningar/grunder', ['trainings']],
  ['/inkopare', ['answers']],
  ['/om', ['texts']],
  ['/stod/utanfor-lanet', []],
])('%s is kept, with what it shows', (path, topics) => {
  expect(topicsOf(path)).toEqual(topics)
})

test.each([
  '/logga-in',
  '/utbildningar/grunder/anmalan',
  '/utbildningar/min-plats/abc',
  '/utbildningar/hantera',
  '/blogg/skriv',
  '/inkopare/fraga',
  '/inkopare/svar/abc',
  '/stod/ny/kontakt',
  '/arenden',
  '/api/health',
  '/finns-inte',
])('%s is not', (path) => {
  expect(topicsOf(path)).toBeNull()
})

test.each([
  ['/om', '/om'],
  ['/om?', '/om'],
  ['/om?utm_source=tidningen&utm_medium=mejl', '/om'],
  ['/inkopare?q=avtal&fbclid=abc', '/inkopare?q=avtal'],
  ['/inkopare?q=utm_source', '/inkopare?q=utm_source'],
])('of %s the page is %s', (url, address) => {
  expect(withoutOrigin(url)).toBe(address)
})

test.each([
  ['/blogg/ett-inlagg', 600_000],
  ['/en/about', 600_000],
  ['/blogg', 60_000],
  ['/', 60_000],
  ['/stod/ny', 60_000],
  ['/finns-inte', 60_000],
])('%s is as it was for %d ms', (path, milliseconds) => {
  expect(freshMsOf(path)).toBe(milliseconds)
})
