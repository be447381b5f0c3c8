type Facts = { appUrl: string; email: string; now: Date }

const VALID_DAYS = 180

/** RFC 9116. It is written again at each request, so it has not expired as long as the installation is looked after. */
export function securityText({ appUrl, email, now }: Facts): string {
  const expires = new Date(now.getTime() + VALID_DAYS * 86_400_000)
  expires.setUTCHours(0, 0, 0, 0)
  const fields = [
    `Contact: mailto:${email}`,
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    'Preferred-Languages: sv, en',
    `Canonical: ${appUrl}/.well-known/security.txt`,
  ]
  return fields.map((field) => `${field}\r\n`).join('')
}
