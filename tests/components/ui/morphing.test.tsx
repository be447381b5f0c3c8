import { render, screen } from '@testing-library/react'
import { Morphing } from '@/components/ui/morphing'

const row = (key: string, inside: string) => `<li data-row-key="${key}">${inside}</li>`
const box = (key: string) => `<label><input type="checkbox" aria-label="Välj ${key}"></label>`
const link = (key: string, chosen = false) => `<a href="/${key}"${chosen ? ' aria-current="true"' : ''}>${key}</a>`
const list = (html: string) => <Morphing as="ul" aria-label="Ärenden" html={html} />
const texts = () => screen.getAllByRole('listitem').map((item) => item.textContent)

it('leaves a ticked box ticked and a focused link focused when the row is chosen', () => {
  const both = (chosen: string) => ['a', 'b'].map((key) => row(key, box(key) + link(key, chosen === key))).join('')
  const { rerender } = render(list(both('a')))
  const ticked = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Välj b' })
  ticked.click()
  screen.getByRole('link', { name: 'b' }).focus()

  rerender(list(both('b')))
  expect(screen.getByRole('link', { name: 'b' })).toHaveFocus()
  expect(screen.getByRole('link', { name: 'b' })).toHaveAttribute('aria-current', 'true')
  expect(screen.getByRole('link', { name: 'a' })).not.toHaveAttribute('aria-current')
  expect(screen.getByRole('checkbox', { name: 'Välj b' })).toBe(ticked)
  expect(ticked).toBeChecked()
})

it('knows rows again when others come, go or change places', () => {
  const rows = (...keys: string[]) => keys.map((key) => row(key, box(key) + link(key))).join('')
  const { rerender } = render(list(rows('a', 'b', 'c')))
  screen.getByRole<HTMLInputElement>('checkbox', { name: 'Välj c' }).click()
  screen.getByRole('link', { name: 'c' }).focus()

  rerender(list(rows('b', 'c')))
  expect(screen.getByRole('link', { name: 'c' })).toHaveFocus()
  rerender(list(rows('d', 'c', 'b')))
  expect(texts()).toEqual(['d', 'c', 'b'])
  expect(screen.getByRole('checkbox', { name: 'Välj c' })).toBeChecked()
  expect(screen.getByRole('checkbox', { name: 'Välj d' })).not.toBeChecked()
})

it('changes words, attributes and elements to what was drawn last', () => {
  const { rerender } = render(list('<li class="new">En <b>dag</b> kvar</li><li>Två</li>'))
  rerender(list('<li>2 <i>dagar</i> kvar</li>'))
  expect(screen.getByRole('list').innerHTML).toBe('<li>2 <i>dagar</i> kvar</li>')
  rerender(list(''))
  expect(screen.getByRole('list').innerHTML).toBe('')
})

it('draws the rows of a table', () => {
  const body = (text: string) => `<tbody><tr data-row-key="a"><td>${text}</td></tr></tbody>`
  const { rerender } = render(<Morphing as="table" html={body('Ett')} />)
  const cell = screen.getByRole('cell')
  rerender(<Morphing as="table" html={body('Två')} />)
  expect(screen.getByRole('cell')).toBe(cell)
  expect(cell).toHaveTextContent('Två')
})
