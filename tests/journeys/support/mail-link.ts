import { createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { ensureSecrets } from '../../../lib/config/secrets-file'
import { one } from './demo'

type Opened = { path?: string; link?: string; code?: string }

/** What a mail's seal holds, opened with the installation's own secret. */
function opened(sealed: string): Opened {
  const { authSecret } = ensureSecrets(process.env.SERVER_DATA_DIR ?? 'data', true)
  const secret = createHash('sha256').update(`mail:${authSecret}`).digest()
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'org-number/encryption/v1', 32))
  const [iv, text, tag] = sealed.split('.').slice(1).map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer] // prettier-ignore
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from('mail')).setAuthTag(tag)
  return JSON.parse(decipher.update(text, undefined, 'utf8') + decipher.final('utf8')) as Opened
}

/** Where a mail leads its receiver. */
export const openedPath = (sealed: string): string => opened(sealed).path ?? ''

/** Of the newest mail of the kind to this address. */
export async function openedMail(email: string, template: string): Promise<Opened> {
  const { sealed } = await one<{ sealed: string }>(
    `SELECT sealed FROM mail WHERE to_address = $1 AND template = $2 ORDER BY queued_at DESC LIMIT 1`,
    [email, template],
  )
  return opened(sealed)
}

export const pathInMail = async (email: string, template: string): Promise<string> =>
  (await openedMail(email, template)).path ?? ''
