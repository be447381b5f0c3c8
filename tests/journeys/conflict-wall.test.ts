import { ownCase } from './support/own-case'
import { one, signIn } from './support/demo'
import { axe, expect, noSidewaysScroll, test } from './support/test'

test('two bidders turn out to be in one procurement: the later case closes to its advisor, and the lead hands it over', async ({
  page,
  anotherBrowser,
}) => {
  const later = `Andra Budet ${Date.now()} AB`
  const first = await ownCase(page, { company: 'Första Budet AB', upTo: 'verified' })
  const second = await ownCase(page, { company: later, upTo: 'verified', unopened: true })
  const advisor = await anotherBrowser()
  await signIn(advisor.context(), first.advisorId)
  await advisor.goto(`/arenden/${second.number}`)
  await expect(advisor.getByRole('heading', { name: 'Kan du vara opartisk i ärendet?' })).toBeVisible()
  await axe(advisor)
  await advisor.getByRole('button', { name: 'Inget jäv' }).click()
  await expect(advisor.getByRole('heading', { name: 'Kan du vara opartisk i ärendet?' })).toHaveCount(0)

  // Nobody saw it by their numbers; the lead, without scripts, says so.
  const lead = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(lead.context(), first.leadId)
  await lead.goto(`/arenden/${first.number}`)
  await lead.getByRole('link', { name: 'Jäv och samma upphandling' }).click()
  const other = lead.getByLabel('Lägg till ett ärende som gäller samma upphandling')
  await other.fill('UA-1999-0001')
  await lead.getByRole('button', { name: 'Lägg till' }).click()
  await expect(other).toHaveValue('UA-1999-0001')
  await other.fill(second.number.toLowerCase())
  await lead.getByRole('button', { name: 'Lägg till' }).click()
  await expect(lead.getByText('Samma upphandling. En projektledare har sagt det.')).toBeVisible()

  await advisor.goto(`/arenden/${second.number}`)
  await expect(advisor.getByRole('heading', { name: 'Ärendet är stängt för dig' })).toBeVisible()
  await expect(advisor.getByText(later)).toHaveCount(0)
  await noSidewaysScroll(advisor)
  await axe(advisor)
  await advisor.goto('/arbete')
  await expect(advisor.getByText(`${second.number} är stängt för dig`)).toBeVisible()
  await expect(advisor.getByRole('link', { name: later })).toHaveCount(0)

  await lead.goto('/ledning/jav')
  const card = lead.getByRole('region', { name: later })
  await card.getByRole('link', { name: 'Lämna över' }).click()
  const { name } = await one<{ name: string }>(
    `SELECT p.name FROM person p JOIN staff_role r ON r.person_id = p.id AND r.role = 'advisor' AND r.revoked_at IS NULL
     WHERE p.id <> $1 AND p.deactivated_at IS NULL ORDER BY p.name LIMIT 1`,
    [first.advisorId],
  )
  await lead.getByRole('radio', { name: new RegExp(name) }).check()
  await lead.getByRole('button', { name: 'Lämna över' }).click()
  await lead.goto('/ledning/jav')
  await expect(lead.getByRole('region', { name: later })).toHaveCount(0)
})

test('an advisor declares an interest, and says that they may not help', async ({ page, anotherBrowser }) => {
  const mine = await ownCase(page, { company: 'Grannens Golv AB', upTo: 'assigned', unopened: true })
  const organisation = `Föreningen Ingen Berörs ${mine.number}`
  const plain = await anotherBrowser({ javaScriptEnabled: false })
  await signIn(plain.context(), mine.advisorId)
  await plain.goto('/intressen')
  await plain.getByLabel('Styrelseuppdrag').check()
  await plain.getByLabel('Organisationsnummer').fill('19850709-9805')
  await plain.getByRole('button', { name: 'Spara intresset' }).click()
  await expect(plain.getByText('Det är ett personnummer, och sådana sparas inte här.').first()).toBeVisible()
  await expect(plain.getByLabel('Styrelseuppdrag')).toBeChecked()
  await plain.getByLabel('Organisationsnummer').fill('')
  await plain.getByLabel('Företag eller organisation').fill(organisation)
  await plain.getByLabel('Från och med').fill('2024-01-01')
  await plain.getByRole('button', { name: 'Spara intresset' }).click()
  await expect(plain.getByRole('rowheader', { name: organisation })).toBeVisible()

  await plain.goto(`/arenden/${mine.number}`)
  await plain.getByRole('link', { name: 'Anmäl jäv' }).first().click()
  await plain.getByRole('button', { name: 'Anmäl jäv' }).click()
  await expect(plain.getByText('Välj', { exact: false }).first()).toBeVisible()
  await plain.getByLabel('Någon som står mig nära berörs').check()
  await plain.getByRole('button', { name: 'Anmäl jäv' }).click()
  await expect(plain.getByRole('heading', { name: 'Ärendet är stängt för dig' })).toBeVisible()

  const lead = await anotherBrowser()
  await signIn(lead.context(), mine.leadId)
  await lead.goto(`/arenden/${mine.number}/jav`)
  await axe(lead)
  await lead.getByRole('combobox', { name: 'Rådgivare' }).selectOption(mine.advisorId)
  await lead.getByLabel('Varför kan rådgivaren ändå hjälpa?').fill('Ingen annan kan hjälpa i tid.')
  await lead.getByRole('button', { name: 'Be om undantag' }).click()
  await expect(lead.getByText('En annan projektledare avgör.', { exact: true })).toBeVisible()
  await lead.goto('/ledning/jav')
  await axe(lead)
  await noSidewaysScroll(lead)
  await lead.goto('/intressen')
  await axe(lead)
})
