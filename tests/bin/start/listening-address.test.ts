import { createServer, type AddressInfo } from 'node:net'
import { checkPort } from '@/bin/start/check-port'
import { askingAddress, listeningAddress } from '@/bin/start/listening-address'
import { readSettings } from '@/lib/config/load-config'
import { isEmbedded } from '@/lib/config/settings-faults'

function listensOn(env: Record<string, string>) {
  const settings = readSettings(env)
  return listeningAddress({ settings, demo: settings.DEMO ?? isEmbedded(settings) })
}

it.each([
  [{}, 'localhost'],
  [{ DEMO: 'true' }, undefined],
  [{ DEMO: 'false' }, undefined],
  [{ HOST: '0.0.0.0' }, '0.0.0.0'],
  [{ DEMO: 'true', HOST: '127.0.0.1' }, '127.0.0.1'],
])('with %j the server listens on %s', (env, address) => {
  expect(listensOn(env)).toBe(address)
})

it('asks a server of every interface on localhost', () => {
  expect([undefined, '0.0.0.0', '::', '192.0.2.4'].map(askingAddress)).toEqual([
    'localhost',
    'localhost',
    'localhost',
    '192.0.2.4',
  ])
})

it('refuses a port that is taken on the same address, and an address this machine has not', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo
  await expect(checkPort(port, '127.0.0.1')).rejects.toThrow(`Port ${port} is already in use`)
  await new Promise((resolve) => taken.close(resolve))
  await checkPort(port, '127.0.0.1')
  await expect(checkPort(port, '192.0.2.4')).rejects.toThrow('HOST: this machine has no address 192.0.2.4.')
})
