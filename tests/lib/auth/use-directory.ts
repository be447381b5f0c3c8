import { CLIENT, Directory } from '@/tests/support/directory'

/** Starts a directory for the tests of this file and tells the configuration of it. */
export function useDirectory(): () => Directory {
  let directory: Directory
  beforeAll(async () => {
    directory = await Directory.start('http://localhost/api/auth/callback/oidc')
    Object.assign(process.env, {
      OIDC_ISSUER: directory.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_ROLE_MAP: JSON.stringify({ 'ua-rad': 'advisor', 'ua-led': 'project-lead', 'ua-granskare': 'auditor' }),
      OIDC_NAME: 'Provkatalogen',
    })
  })
  afterAll(() => directory.stop())
  return () => directory
}
