import { findPartnerByCode } from '@/lib/partners/find-partner-by-code'
import { withTriggersOff } from '@/tests/support/database'
import { aTradeOrganisation } from '@/tests/support/partners'

it('is who stands behind a code, until the partner ends, and nobody without one', async () => {
  const { code, partnerId } = await aTradeOrganisation()
  expect(await findPartnerByCode(code)).toEqual({ code, name: 'Provföretagarna' })
  expect(await findPartnerByCode(undefined)).toBeNull()
  expect(await findPartnerByCode('')).toBeNull()
  expect(await findPartnerByCode(`${code}x`)).toBeNull()
  await withTriggersOff('partner', 'update partner set ended_at = now() where id = $1', [partnerId])
  expect(await findPartnerByCode(code)).toBeNull()
})
