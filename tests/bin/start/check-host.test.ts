import { checkHost } from '@/bin/start/check-host'
import { readHost } from '@/lib/config/read-host'

const FILES = ['lib/config/dalarna.json', 'lib/config/varmland.json']

it.each(FILES)('what %s says of how to reach the authority may not go live, however it is spelt', (file) => {
  expect(() => checkHost(readHost(file))).toThrow(
    'HOST_FILE: authority.phone, authority.email, authority.dpoEmail, buyerLine.phone, buyerLine.email as shipped',
  )
  const host = readHost(file)
  host.authority = { ...host.authority, phone: host.authority.phone.replaceAll(' ', ''), email: 'a@lan.test' }
  expect(() => checkHost({ ...host })).toThrow('HOST_FILE: authority.phone, authority.dpoEmail, buyerLine.phone')
})

it('an authority’s own may', () => {
  const { authority, buyerLine, ...rest } = readHost(FILES[1])
  const own = { phone: '070-174 06 77', email: 'a@lan.test' }
  const host = {
    ...rest,
    authority: { ...authority, ...own, dpoEmail: own.email },
    buyerLine: { ...buyerLine, ...own },
  }
  expect(() => checkHost(host)).not.toThrow()
})
