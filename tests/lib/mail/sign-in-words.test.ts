import { renderMail } from '@/lib/mail/render-mail'

Object.assign(process.env, {
  OIDC_ISSUER: 'https://katalog.example',
  OIDC_CLIENT_ID: 'client',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_ROLE_MAP: '{"ua-rad":"advisor"}',
  OIDC_NAME: 'Provkatalogen',
})

it.each(['sv', 'en'] as const)('promises no link to whoever signs in through the directory, in %s', (locale) => {
  const { text, html } = renderMail(
    { address: 'kim@example.test', locale },
    { template: 'case-handed-over', facts: { number: 'UA-2026-0001' }, secret: { path: '/arenden/UA-2026-0001' } },
  )
  for (const said of [text, html]) {
    expect(said).toContain('Provkatalogen')
    expect(said).toMatch(/Annars trycker du på knappen|Otherwise press the button/)
    expect(said).not.toMatch(/Tryck på knappen där|Press the button there/)
  }
})
