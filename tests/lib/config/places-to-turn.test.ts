import { STILL_HELPS } from '@/lib/cases/still-helps'
import { readHost } from '@/lib/config/read-host'
import { PUBLIC } from '@/tests/journeys/support/public-pages'

/** Looked at by hand when one is added: a link that leads nowhere helps nobody. */
const KNOWN = ['verksamt.se', 'www.advokatsamfundet.se', 'www.foretagarna.se', 'www.upphandlingsmyndigheten.se']

it('of the shipped county are places that are known to be there', () => {
  const { turnTo } = readHost(undefined)
  const hosts = Object.values(turnTo).map(({ url }) => new URL(url))
  expect(hosts.filter(({ protocol, hostname }) => protocol !== 'https:' || !KNOWN.includes(hostname))).toEqual([])
})

it('what still helps whose bid closes too soon is open to everybody', () => {
  expect(STILL_HELPS.filter(([, page]) => !PUBLIC.includes(page))).toEqual([])
})
