import { randomUUID } from 'node:crypto'
import { asSuperuser } from '@/tests/support/database'
import { makeScene } from './support/scene'

beforeAll(() => makeScene())

it('a closed round is not opened again, by anyone', async () => {
  await asSuperuser(`alter table round disable trigger user; update round set closed_on = today(); 
    alter table round enable trigger user; alter table round enable always trigger round_stays_closed`)
  await expect(asSuperuser('update round set closed_on = null')).rejects.toMatchObject({ code: 'UA002' })
  await expect(asSuperuser(`update round set closed_on = today() + 1`)).rejects.toMatchObject({ code: 'UA002' })
})

it('one organisation number is one company, also under another key', async () => {
  const again = `insert into company (org_kind, org_digits, org_lookup, org_key_id, org_display, name, municipality_code, industry, employees)
    select org_kind, org_digits, $1, org_key_id, org_display, name, municipality_code, industry, employees
    from company where org_digits is not null limit 1`
  await expect(asSuperuser(again, [randomUUID()])).rejects.toMatchObject({ constraint: 'company_org_digits_once' })
})
