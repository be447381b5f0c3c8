import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { AddStaffForm } from '@/components/people/add-staff-form'
import { StaffList } from '@/components/people/staff-list'
import { StaffPane, type StaffActions } from '@/components/people/staff-pane'
import { WaitingRoles } from '@/components/people/waiting-roles'
import { StaffPageHead } from '@/components/people/staff-page-head'
import { messagesIn } from '@/lib/i18n/messages'
import type { StaffPerson } from '@/lib/people/list-staff'
import { STAFF_PER_PAGE, staffOnPage, staffShown, type StaffSort } from '@/lib/people/staff-filter'
import { accepting, refusing, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'
import { errorsOnSubmit } from '../support/errors-on-submit'

const ID = 'b1d0a6de-0000-4000-8000-000000000001'
const { errors, people: words } = messagesIn('sv')
const person = (id: string, of: Partial<StaffPerson> = {}): StaffPerson => ({
  id,
  name: `Person ${id}`,
  email: `${id}@region.example`,
  roles: ['project-lead'],
  fromDirectory: [],
  since: {},
  ends: {},
  waiting: [],
  deactivated: false,
  openCases: 0,
  ...of,
})

function drawOne(one: StaffPerson, given: Partial<StaffActions> = {}) {
  const rest = { deactivate: accepting(), reactivate: accepting(), end: accepting(), decide: accepting() }
  const actions = { grant: accepting(), revoke: accepting(), ...rest, ...given }
  return drawInSwedish(<StaffPane person={one} actions={actions} viewerId="me" />)
}

const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent)

describe('the staff', () => {
  it('cannot take the lead’s role from themselves, nor close their own account', async () => {
    const { container, unmount } = drawOne(person('me'))
    const mine = buttons()
    expect(await axe(container)).toHaveNoViolations()
    unmount()
    drawOne(person('you'))
    const close = /Person (me|you)/
    expect(mine.filter((text) => close.test(text))).toHaveLength(0)
    expect(buttons().filter((text) => close.test(text))).toHaveLength(1)
    expect(buttons()).toHaveLength(mine.length + 3)
  })

  it('are told why a role could not be taken', async () => {
    const revoke = refusing({ code: 'data-away' })
    drawOne(person('you', { roles: ['auditor'] }), { revoke })
    const take = words.revoke.replace('{role}', words.roles.auditor)
    await userEvent.click(screen.getByRole('button', { name: `${take}: Person you` }))
    expect(sentTo(revoke)).toEqual({ personId: 'you', role: 'auditor' })
    expect(await screen.findByRole('alert')).toHaveTextContent(errors['data-away'])
  })

  it('show which roles the directory gives, and say that those come back', () => {
    drawOne(person('you', { roles: ['auditor', 'editor'], fromDirectory: ['auditor'] }))
    expect(screen.getByText('Revisor (från katalogen)')).toBeVisible()
    expect(screen.getByText('Redaktör', { selector: 'span' })).toBeVisible()
    expect(screen.getByText(words.directoryHint)).toBeVisible()
  })

  it('get a role with a last day, of those they do not have or have until one', async () => {
    const grant = accepting('asked')
    const { container } = drawOne(
      person(ID, {
        roles: ['auditor', 'editor'],
        since: { editor: '2026-11-30', auditor: '2026-11-29' },
        ends: { editor: '2027-01-31' },
      }),
      {
        grant,
      },
    )
    expect(screen.getByText('sedan 30 november 2026 till och med 31 januari 2027')).toBeVisible()
    expect(screen.getByText('sedan 29 november 2026')).toBeVisible()
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: words.role })
    expect([...select.options].map(({ text }) => text)).toEqual([
      words.chooseRole, 'Rådgivare', 'Projektledare', 'Redaktör, med en ny sista dag', 'Upphandlingslots', 'Styrgruppsledamot',
    ]) // prettier-ignore
    await userEvent.selectOptions(select, 'advisor')
    await userEvent.click(screen.getByRole('button', { name: words.give }))
    expect(sentTo(grant)).toEqual({ personId: ID, role: 'advisor', endsOn: '' })
    expect(await screen.findByText(words.asked)).toBeVisible()
    expect(await axe(container)).toHaveNoViolations()
  })

  it('have a role that waits decided by another lead than who asked, and taken back by that one', async () => {
    const decide = accepting()
    const waits = {
      requestId: 'r',
      role: 'advisor',
      endsOn: null,
      askedById: 'her',
      askedBy: 'Maja',
      askedOn: '2026-11-30',
    } as const
    const offered = (of: Partial<StaffPerson>, id = 'you') => {
      const { unmount } = drawOne(person(id, { waiting: [waits], ...of }), { decide })
      const found = Object.values(words.decide).filter((word) =>
        screen.queryByRole('button', { name: `${word}: Person ${id}, Rådgivare` }),
      )
      unmount()
      return found
    }
    const { confirmed, declined, withdrawn } = words.decide
    expect(offered({})).toEqual([confirmed, declined])
    expect(offered({ deactivated: true })).toEqual([declined])
    expect(offered({}, 'me')).toEqual([])
    expect(offered({ waiting: [{ ...waits, askedById: 'me' }] })).toEqual([withdrawn])
    drawInSwedish(
      <WaitingRoles
        viewerId="me"
        decide={decide}
        people={[
          person('you', { waiting: [waits] }),
          person('me', { waiting: [waits] }),
          person('they', { waiting: [{ ...waits, askedById: 'me' }] }),
        ]}
      />,
    )
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Maja vill ge Person you rollen Rådgivare.',
    ])
    await userEvent.click(screen.getByRole('button', { name: `${confirmed}: Person you, Rådgivare` }))
    expect(sentTo(decide)).toEqual({ requestId: 'r', decision: 'confirmed' })
  })

  it('are offered nothing but a way back once their account is closed', () => {
    drawOne(person('you', { deactivated: true }))
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })

  it('are a page at a time, and stay on it when one of them is shown', () => {
    const everyone = Array.from({ length: STAFF_PER_PAGE * 2 + 1 }, (_, at) => person(`${at}`))
    const { page, people } = staffOnPage(everyone, 2)
    drawInSwedish(
      <StaffList locale="sv" {...{ people, page }} total={everyone.length} filter={{}} sort="-name" shown="" />,
    )
    expect(screen.getAllByRole('row')).toHaveLength(STAFF_PER_PAGE + 1)
    const to = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(to('Person 50')).toBe('/ledning/personer?sort=-name&page=2&visa=50')
    expect(to('Nästa')).toBe('/ledning/personer?sort=-name&page=3')
    expect(to('Föregående')).toBe('/ledning/personer?sort=-name')
    expect(to(words.cases)).toBe('/ledning/personer?sort=cases')
    expect(staffOnPage(everyone, 9)).toEqual(staffOnPage(everyone, 3))
    expect(staffOnPage([], 4)).toEqual({ page: 1, people: [] })
  })

  it('are rows that lead to one of them beside the list, ordered by their headings', async () => {
    const people = [person('a', { roles: ['advisor'], openCases: 3 }), person('b', { deactivated: true, roles: [] })]
    const { container } = drawInSwedish(
      <main>
        <StaffList locale="sv" people={people} page={1} total={2} filter={{ q: 'person' }} sort="-cases" shown="a" />
      </main>,
    )
    expect(screen.getByRole('link', { name: 'Person b' })).toHaveAttribute(
      'href',
      '/ledning/personer?q=person&sort=-cases&visa=b',
    )
    expect(screen.getByRole('link', { name: 'Person a' })).toHaveAttribute('aria-current', 'true')
    expect(screen.getByRole('columnheader', { name: words.cases })).toHaveAttribute('aria-sort', 'ascending')
    const to = (name: string) =>
      within(screen.getByRole('columnheader', { name })).getByRole('link').getAttribute('href')
    expect(to(words.cases)).toBe('/ledning/personer?q=person&sort=cases')
    expect(to(words.name)).toBe('/ledning/personer?q=person')
    expect(await axe(container)).toHaveNoViolations()
  })

  it('stand by name, by roles, or by how many cases they have, those without any last', () => {
    const people = [
      person('a', { name: 'Örjan', roles: ['advisor'], openCases: 2 }),
      person('b', { name: 'Åsa' }),
      person('c', { name: 'Bo', roles: ['advisor'], openCases: 7 }),
    ]
    const names = (sort: StaffSort) => staffShown(people, {}, sort).map(({ name }) => name)
    expect(names('-name')).toEqual(['Örjan', 'Åsa', 'Bo'])
    expect(names('roles')).toEqual(['Örjan', 'Bo', 'Åsa'])
    expect(names('cases')).toEqual(['Bo', 'Örjan', 'Åsa'])
    expect(names('-cases')).toEqual(['Örjan', 'Bo', 'Åsa'])
  })

  it('are added with a name, an address and a role, asked for in that order', async () => {
    const action = accepting()
    drawInSwedish(
      <AddStaffForm
        action={action}
        words={{ ...words, name: 'Namn', email: 'E-post', role: 'Roll', add: 'Lägg till', added: 'Tillagd' }}
      />,
    )
    await userEvent.click(screen.getByRole('button'))
    const form = document.querySelector('form') as HTMLFormElement
    expect(await errorsOnSubmit(form)).toEqual([
      errors['name-missing'],
      errors['email-missing'],
      errors['role-missing'],
    ])
    await userEvent.type(screen.getByRole('textbox', { name: 'Namn' }), 'Ada')
    await userEvent.type(screen.getByRole('textbox', { name: 'E-post' }), 'ada@region.example')
    await userEvent.click(screen.getByRole('radio', { name: words.roles.auditor }))
    await userEvent.click(screen.getByRole('button'))
    expect(await screen.findByText('Tillagd')).toBeVisible()
    expect(sentTo(action)).toEqual({ name: 'Ada', email: 'ada@region.example', role: 'auditor', endsOn: '' })
  })
})

describe('the head of the list of people', () => {
  const actions = { search: accepting(), saveView: accepting(), removeView: accepting() }
  const people = [
    person('a'),
    person('b', { roles: ['advisor', 'auditor'] }),
    person('c', { roles: ['advisor'], deactivated: true }),
  ]

  it('counts each group that anyone is in, keeps the search, and exports what is shown', async () => {
    const filter = { show: 'advisor', q: 'person' } as const
    const { container } = drawInSwedish(
      <main>
        <StaffPageHead locale="sv" sort="name" views={[]} {...{ filter, people, actions }} />
      </main>,
    )
    const groups = screen.getByRole<HTMLSelectElement>('combobox', { name: words.groups, hidden: true })
    expect([...groups.options].map(({ text }) => text)).toEqual([
      'Alla (3)', 'Rådgivare (1)', 'Projektledare (1)', 'Revisor (1)', 'Avstängd (1)',
    ]) // prettier-ignore
    expect(Object.fromEntries(new FormData(groups.form!))).toEqual({ show: 'advisor', q: 'person', sort: '' })
    expect(screen.getByRole('heading', { level: 2, name: 'En person' })).toBeVisible()
    const files = [...container.querySelectorAll<HTMLAnchorElement>('a[download]')].map((a) => a.getAttribute('href'))
    expect(files).toEqual(['xlsx', 'csv'].map((as) => `/api/lists/people?show=advisor&q=person&as=${as}`))
    expect(await axe(container)).toHaveNoViolations()
  })
})
