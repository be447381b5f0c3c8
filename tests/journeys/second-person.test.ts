import { one, signIn, staff } from './support/demo'
import { axe } from './support/axe'
import { expect, test } from './support/test'

type Old = { id: string; number: string; advisor: string; minutes: number; account: string; balance: number }

/** An advisor's own hour that has stood for long, in a case that is still theirs. */
const OLD = `
  SELECT e.id, c.number, e.advisor_id AS advisor, e.minutes, e.account_id AS account, a.balance
  FROM ledger_entry e JOIN cases c ON c.id = e.case_id JOIN hour_account a ON a.id = e.account_id
  WHERE e.kind = 'work' AND needs_second_person(e.recorded_at) AND c.advisor_id = e.advisor_id
    AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)
    AND NOT EXISTS (SELECT FROM correction k WHERE k.ledger_entry_id = e.id)
    AND NOT EXISTS (SELECT FROM staff_role r WHERE r.person_id = e.advisor_id AND r.role = 'project-lead')
  ORDER BY e.recorded_at DESC LIMIT 1`

test('asks without scripts, and somebody else does it', async ({ anotherBrowser }) => {
  const { id, number, advisor, minutes, account, balance } = await one<Old>(OLD)
  const now = () => one(`SELECT balance FROM hour_account WHERE id = $1`, [account])
  const asking = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(asking.context(), advisor)
  await asking.goto(`/arenden/${number}/tid/${id}`)
  await expect(asking.getByRole('heading', { level: 1 })).toHaveText('Be om att stryka en tidpost')
  await asking.getByRole('button', { name: 'Skicka begäran' }).click()
  await expect(asking.getByText('Välj ett skäl').first()).toBeVisible()
  await asking.getByRole('radio', { name: 'Fel dag' }).check()
  await asking.getByLabel('Förklaring till den som avgör').fill('Mötet ställdes in')
  await asking.getByRole('button', { name: 'Skicka begäran' }).click()
  await expect(asking.getByRole('link', { name: /Väntar på en andra person/ })).toBeVisible()
  expect(await now()).toEqual({ balance })
  await asking.getByRole('link', { name: /Väntar på en andra person/ }).click()
  await expect(asking.getByRole('button', { name: 'Återkalla min begäran' })).toBeVisible()
  await expect(asking.getByRole('button', { name: /Godkänn/ })).toHaveCount(0)

  const [lead] = await staff('project-lead')
  const deciding = await anotherBrowser()
  await signIn(deciding.context(), lead?.id ?? '')
  await deciding.goto('/ledning')
  await deciding.getByRole('link', { name: /Rättelser som väntar på en andra person/ }).click()
  await deciding.getByRole('link', { name: number }).first().click()
  await deciding.getByRole('link', { name: /Väntar på en andra person/ }).click()
  await expect(deciding.getByText('Mötet ställdes in')).toBeVisible()
  await axe(deciding)
  await deciding.getByRole('button', { name: 'Låt tidposten stå kvar' }).click()
  await expect(deciding.getByText('Skriv en text').first()).toBeVisible()
  await deciding.getByRole('button', { name: 'Godkänn och stryk tiden' }).click()
  await expect(deciding.getByText(/Godkände den rättelse/)).toBeVisible()
  expect(await now()).toEqual({ balance: balance - minutes })
})
