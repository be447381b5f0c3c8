/**
 * A real OpenID Connect provider in a process of its own: oidc-provider is an ES module and jest is not. The parent
 * sends its people as { [sub]: claims }, once before it listens and again whenever somebody changes.
 */
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

let people = {}
const [redirectUri] = process.argv.slice(2)
const server = createServer()

server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'upphandlingsakuten',
        client_secret: 'only-the-tests-know-this',
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['a key of the tests'] },
    findAccount: (_context, sub) =>
      people[sub] ? { accountId: sub, claims: () => ({ sub, ...people[sub] }) } : undefined,
  })
  server.on('request', provider.callback())
  process.send({ issuer })
})

process.on('message', (message) => {
  people = message
  process.send({ heard: true })
})
process.on('disconnect', () => process.exit(0))
