import { securityText } from '@/lib/security/security-text'

describe('security.txt', () => {
  const now = new Date('2026-11-28T10:20:30.456Z')
  const lines = securityText({ appUrl: 'https://akuten.example', email: 'it@lan.example', now }).split('\r\n')

  it('says whom to tell, in which languages, and which address it is for', () => {
    expect(lines).toEqual([
      'Contact: mailto:it@lan.example',
      'Expires: 2027-05-27T00:00:00Z',
      'Preferred-Languages: sv, en',
      'Canonical: https://akuten.example/.well-known/security.txt',
      '',
    ])
  })

  it('never expires while it is served', () => {
    const later = securityText({ appUrl: 'x', email: 'y', now: new Date('2031-01-01') })
    expect(later).toContain('Expires: 2031-06-30T00:00:00Z')
  })
})
