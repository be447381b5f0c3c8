import { isPublicAddress } from '@/lib/security/public-address'

it.each([
  ...[
    '8.8.8.8',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.0',
    '198.17.0.1',
    '223.255.255.255',
  ],
  ...['2a00:1450:400f:80d::200e', '2001:4860:4860::8888', '2603:1026:c0b:854::2', '2606:4700:4700::1111'],
])('%s is anybody’s', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

it.each([
  ['this machine', '127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '::1', '::'],
  [
    'a network of one’s own',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    'fc00::1',
    'fd12:3456::1',
    'fec0::1',
  ],
  ['the network next to it', '169.254.169.254', 'fe80::1', 'fe80::1%eth0'],
  ['shared by a carrier', '100.64.0.1', '100.127.255.255'],
  ['many at once', '224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1'],
  ['kept for something else', '192.0.0.8', '198.18.0.1', '198.19.255.255', '240.0.0.1', '192.88.99.1', '100::1'],
  ['an example', '192.0.2.1', '198.51.100.7', '203.0.113.9', '2001:db8::1', '3fff::1'],
  ['IPv4 inside IPv6', '::ffff:8.8.8.8', '::ffff:127.0.0.1', '::ffff:7f00:1', '::7f00:1', '::127.0.0.1'],
  [
    'IPv4 behind a translator or a tunnel',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    '2001:0:4136:e378::',
  ],
  ['no address', '', 'localhost', '127.1', '0x7f000001', '2130706433', '8.8.8.8 ', '1.2.3.4.5', 'a:b', '08.8.8.8'],
])('what is %s is not', (_what, ...addresses) => {
  expect(addresses.filter((address) => isPublicAddress(address))).toEqual([])
})
