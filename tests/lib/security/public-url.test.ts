import { readPublicUrl } from '@/lib/security/public-url'

const read = (text: string) => {
  const answer = readPublicUrl(text)
  return 'url' in answer ? answer.url.href : answer.fault
}

it.each([
  [
    'https://outlook.office365.com/owa/calendar/a@b/c/calendar.ics',
    'https://outlook.office365.com/owa/calendar/a@b/c/calendar.ics',
  ],
  [
    ' webcal://moln.example.se/remote.php/dav/public-calendars/x?export ',
    'https://moln.example.se/remote.php/dav/public-calendars/x?export',
  ],
  ['WEBCALS://Moln.Example.SE:443/x#del', 'https://moln.example.se/x'],
])('goes to %s', (text, href) => {
  expect(read(text)).toBe(href)
})

it.each([
  [
    'format',
    '',
    'min kalender',
    'ftp://example.se/x',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/calendar,BEGIN',
    `https://example.se/${'x'.repeat(2_000)}`,
  ],
  ['insecure', 'http://example.se/x', 'HTTP://example.se:443/x'],
  ['credentials', 'https://rolf:hemligt@example.se/x', 'https://rolf@example.se/x'],
  [
    'private',
    'https://localhost/x',
    'https://localhost./x',
    'https://intern/x',
    'https://a.localhost/x',
    'https://nas.local/x',
    'https://x.internal/',
    'https://router.home.arpa/',
  ],
  [
    'private',
    'https://127.0.0.1/x',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://8.8.8.8/',
  ],
  ['private', 'https://example.se:8443/x', 'https://example.se:22/x', 'https://①②⑦.⓪.⓪.①/'],
])('does not, for %s', (fault, ...texts) => {
  expect(texts.map(read)).toEqual(texts.map(() => fault))
})
