import { render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { FormsOfPage } from '@/components/form/forms-of-page'
import { PublicForm } from '@/components/form/public-form'
import { TextField } from '@/components/form/text-field'
import type { KeptForm } from '@/components/form/drawn-page'
import { GivenWords } from './public-words'

jest.mock('next/navigation', () => ({
  ...jest.requireActual<object>('next/navigation'),
  usePathname: () => '/kontakt',
}))

type Example = { name: string }
const none = async () => ({ status: 'idle' }) as const
const kept: KeptForm = {
  path: '/kontakt',
  formId: 'second',
  state: { status: 'refused', issues: [], typed: { name: 'Anna' } },
}

const aForm = (id: string) => (
  <PublicForm key={id} id={id} action={none}>
    <TextField<Example> name="name" label={id} />
  </PublicForm>
)

function draw(page: ReactNode) {
  render(
    <GivenWords>
      <FormsOfPage personId={null} kept={kept} unsent={null}>
        {page}
      </FormsOfPage>
    </GivenWords>,
  )
}

it.each<[string, ReactNode]>([
  ['as it was', [aForm('first'), aForm('second')]],
  ['with a form before it that was not there', [aForm('new'), aForm('first'), aForm('second')]],
  ['deeper', <section key="a">{[<p key="b">Nytt</p>, <div key="c">{aForm('second')}</div>, aForm('first')]}</section>],
])('the text of a form is given back to it and to no other, on a page that is built %s', (_how, page) => {
  draw(page)
  expect(screen.getByLabelText('second')).toHaveValue('Anna')
  expect(screen.getByLabelText('first')).toHaveValue('')
})
