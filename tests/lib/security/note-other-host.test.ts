import { logError } from '@/lib/log/log'
import { noteOtherHost } from '@/lib/security/note-other-host'

jest.mock('@/lib/log/log', () => ({ logError: jest.fn() }))

const said = () => jest.mocked(logError).mock.calls.map(([sentence]) => sentence)

it('says once for each name what is to be changed, in one line, and stops telling strangers’ names', () => {
  noteOtherHost('app.internal:3000', 'stod.example.se')
  noteOtherHost('app.internal:3000', 'stod.example.se')
  expect(said()).toEqual([
    'forms are refused that come with the host app.internal:3000, because APP_URL says stod.example.se: let the web server in front pass the Host header on',
  ])
  noteOtherHost('a\nb<script>', 'stod.example.se')
  expect(said().at(-1)).toContain('the host a?b?script?,')
  noteOtherHost(null, 'stod.example.se')
  expect(said().at(-1)).toContain('the host none,')
  for (let at = 0; at < 20; at++) noteOtherHost(`evil-${at}.example`, 'stod.example.se')
  expect(said()).toHaveLength(5)
})
