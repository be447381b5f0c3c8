import { aDay } from './support/a-day'
import { one, signIn } from './support/demo'
import { ownCase } from './support/own-case'
import { axe, expect, noSidewaysScroll, test } from './support/test'
import { changeUntold } from './support/untold'

test('an advisor sees what it draws that the company did not come, says so once, and both see what was drawn', async ({
  page,
  anotherBrowser,
}) => {
  const { number, advisorId, contactId } = await ownCase(page, { company: 'Delta Dörrar AB', upTo: 'verified' })
  const { round, rule } = await one<{ round: string; rule: string }>(
    `SELECT r.id AS round, format('missed_draws = %L, missed_minutes = %s', r.missed_draws, coalesce(r.missed_minutes::text, 'NULL')) AS rule
     FROM round r JOIN cases c ON c.round_id = r.id WHERE c.number = $1`,
    [number],
  )
  const theRoundSays = (what: string) => changeUntold('round', `UPDATE round SET ${what} WHERE id = '${round}'`)
  await theRoundSays(`missed_draws = 'minutes', missed_minutes = 20`)
  try {
    const plain = await anotherBrowser({ javaScriptEnabled: false })
    await signIn(plain.context(), advisorId)
    await plain.goto(`/arenden/${number}/moten`)
    await plain.getByLabel('Dag').fill(aDay())
    await plain.getByLabel('Klockslag').fill('10.00')
    await plain.getByLabel('Boka av stödet').fill('45')
    await plain.getByLabel('Plats, länk eller telefonnummer').fill(`Rummet för ${number}`)
    await plain.getByRole('button', { name: 'Boka och bjud in' }).click()
    await expect(plain.getByRole('status').getByText('Bokat. Inbjudan kommer med mejl.')).toBeVisible()
    await expect(plain.getByText('Bokat av stödet: 45 min').first()).toBeVisible()
    await changeUntold('meeting', `UPDATE meeting SET starts_at = now() - interval '1 hour', sequence = sequence + 1
      WHERE status = 'booked' AND place = 'Rummet för ${number}'`) // prettier-ignore

    await plain.goto(`/arenden/${number}`)
    const [logs, says] = [await plain.context().newPage(), await plain.context().newPage()]
    await logs.goto(`/arenden/${number}`)
    await plain.getByRole('link', { name: 'Ändra eller avboka' }).click()
    await says.goto(plain.url())
    await expect(plain.getByText('Då drar mötet 20 min från Delta Dörrar AB, enligt rundans regel.')).toBeVisible()
    await noSidewaysScroll(plain)
    await plain.getByRole('button', { name: 'Företaget kom inte' }).click()
    await expect(plain.getByText('4 tim 40 min kvar').first()).toBeVisible()
    await expect(plain.getByText(/20.min loggade/).first()).toBeVisible()

    // What was drawn before answers too, where the form that is pressed is gone with the meeting.
    await logs.getByRole('region', { name: 'Möten' }).getByLabel('Annan tid').fill('1:15')
    await logs.getByRole('button', { name: 'Logga', exact: true }).click()
    const why = 'Mötet har ändrats eller avslutats sedan sidan ritades.'
    await expect(logs.getByRole('heading', { name: 'Läget har ändrats' })).toBeVisible()
    await expect(logs.getByRole('alert').getByText(why)).toBeVisible()
    await expect(logs.getByText('1:15', { exact: true })).toBeVisible()
    await noSidewaysScroll(logs)
    await says.getByRole('button', { name: 'Företaget kom inte' }).click()
    await expect(says.getByRole('alert').getByText(why)).toBeVisible()
    await logs.close()
    await says.close()
    const company = await anotherBrowser()
    await signIn(company.context(), contactId)
    await company.goto(`/arenden/${number}`)
    await expect(company.getByText('4 tim 40 min kvar').first()).toBeVisible()
    await expect(company.getByText(/inte (till mötet|kom)|kom inte/).first()).toBeVisible()
    await axe(company)
    await noSidewaysScroll(company)

    // Nothing may be left that the round, put back as it was, does not say; the meeting is booked again with its hours.
    await plain.getByRole('button', { name: 'Ångra' }).click()
    await expect(plain.getByText('4 tim 15 min kvar').first()).toBeVisible()
  } finally {
    await theRoundSays(rule)
  }
})
