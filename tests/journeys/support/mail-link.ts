import { createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { ensureSecrets } from '../../../lib/config/secrets-file'
import { one } from './demo'

/** Where a mail leads its receiver, opened with the installation's own secret. */
export function openedPath(sealed: string): string {
  const { authSecret } = ensureSecrets(process.env.SERVER_DATA_DIR ?? 'data', true)
  const secret = createHash('sha256').update(`mail:${authSecret}`).digest()
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'org-number/encryption/v1', 32))
  const [iv, text, tag] = sealed.split('.').slice(1).map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer] // prettier-ignore
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from('mail')).setAuthTag(tag)
  return (JSON.parse(decipher.update(text, undefined, 'utf8') + decipher.final('utf8')) as { path: string }).path
}

/** The same for the newest mail of the kind to this address. */
export async function pathInMail(email: string, template: string): Promise<string> {
  const { sealed } = await one<{ sealed: string }>(
    `SELECT sealed FROM mail WHERE to_address = $1 AND template = $2 ORDER BY queued_at DESC LIMIT 1`,
    [email, template],
  )
  return openedPath(sealed)
}
