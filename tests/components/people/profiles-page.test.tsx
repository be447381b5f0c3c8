import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { ProfilesPage } from '@/components/people/profiles-page'
import type { AdvisorProfile } from '@/lib/advisors/profile'
import { drawInSwedish } from '../support/in-swedish'

const ANNA = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const profile = (more: Partial<AdvisorProfile> = {}): AdvisorProfile => ({
  ...{ id: ANNA, name: 'Anna Kan', divisions: ['45'], industries: ['one', 'two', 'three', 'four'] },
  ...{ needs: ['espd'], languages: ['en', 'no'], municipalities: [], weeklyMinutes: 720, employer: 'Konsult AB' },
  ...{ agreedMinutes: 2400, competenceVersion: 3, termsVersion: 2 },
  ...more,
})
const choice = (value: string) => ({ value, label: `Bransch ${value}` })
const host = {
  industries: ['one', 'two', 'three', 'four'].map(choice),
  municipalities: [{ value: '9980', label: 'Provstad' }],
}

function draw(own: boolean, chosen?: string, profiles = [profile()]) {
  const sent: FormData[] = []
  const save = async (_state: unknown, data: FormData) => {
    sent.push(data)
    return { status: 'ok', value: undefined } as const
  }
  const drawn = drawInSwedish(
    <ProfilesPage {...{ profiles, chosen, own, host }} actions={{ competence: save, terms: save }} />,
  )
  return { ...drawn, sent }
}

it('shows the lead what each advisor knows in few words, and their time', async () => {
  const { container } = draw(false, undefined, [
    profile(),
    profile({ id: 'b', name: 'Bo Ny', industries: [], weeklyMinutes: null, agreedMinutes: null, employer: null }),
  ])
  const anna = within(screen.getByRole('row', { name: /^Anna Kan/ }))
  expect(anna.getByText('Bransch one, Bransch two, Bransch three och en till')).toBeInTheDocument()
  expect(anna.getByText(/^12.tim i veckan$/)).toBeInTheDocument()
  expect(anna.getByText(/^40.tim avtalat$/)).toBeInTheDocument()
  expect(anna.getByRole('link', { name: 'Anna Kan' })).toHaveAttribute('href', `/kompetens?visa=${ANNA}`)
  const bo = within(screen.getByRole('row', { name: /^Bo Ny/ }))
  expect(bo.getByText('inget angivet')).toBeInTheDocument()
  expect(bo.getByText('ingen tid angiven')).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})

it('has the boxes that were told checked and no others, and sends them with the version that was seen', async () => {
  const { container, sent } = draw(false, ANNA)
  const checked = screen.getAllByRole('checkbox', { checked: true }).map((box) => box.getAttribute('value'))
  expect(checked).toEqual(['one', 'two', 'three', 'four', 'espd', 'en', 'no', '45'])
  await userEvent.click(screen.getByRole('checkbox', { name: 'finska' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'engelska' }))
  await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.getAll('languages')).toEqual(['fi', 'no'])
  expect(sent[0]?.get('version')).toBe('3')
  expect(await axe(container)).toHaveNoViolations()
})

it('keeps the hours that cannot be read and says so beside them', async () => {
  const { sent } = draw(false, ANNA)
  const weekly = screen.getByLabelText(/^Timmar i en vanlig vecka/)
  expect(weekly).toHaveValue('12')
  await userEvent.clear(weekly)
  await userEvent.type(weekly, 'halvtid')
  await userEvent.click(screen.getByRole('button', { name: 'Spara tid och arbetsgivare' }))
  expect(await screen.findAllByText(/Skriv timmar med siffror/)).not.toHaveLength(0)
  expect(weekly).toHaveValue('halvtid')
  expect(sent).toHaveLength(0)
})

it('lets advisors tell what they know and read their time', async () => {
  const { container } = draw(true)
  expect(screen.getByRole('heading', { name: 'Vad du kan' })).toBeInTheDocument()
  expect(screen.getByText(/^12.tim i veckan, 40.tim avtalat$/)).toBeInTheDocument()
  expect(screen.queryByLabelText(/^Timmar/)).not.toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})
