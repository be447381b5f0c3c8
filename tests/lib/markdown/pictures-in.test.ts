import { imageIdsIn, picturesIn } from '@/lib/markdown/pictures-in'

const ID = '2f0e7a9c-1111-4222-8333-444455556666'
const own = `/api/images/${ID}`

describe('the pictures of a text', () => {
  it.each([
    [`![En bro](${own})`, [{ id: ID, alt: 'En bro' }]],
    [`![ ](${own})`, [{ id: ID, alt: '' }]],
    [`![En bro][1]\n\n[1]: ${own}`, [{ id: ID, alt: 'En bro' }]],
    [`[![En bro](${own})](https://example.se)`, [{ id: ID, alt: 'En bro' }]],
    [`- ![a](${own})\n\n> ![b](https://evil.example/b.png)`, [{ id: ID, alt: 'a' }, { id: null, alt: 'b' }]],
    [`![x](${own}/../../auth/signout)`, [{ id: null, alt: 'x' }]],
    [`![x](https://evil.example${own})`, [{ id: null, alt: 'x' }]],
    [`\`![x](${own})\``, []],
    [`<img src="${own}">`, []],
    [`\\![x](${own}) &#33;[x](${own}) !\\[x](${own}) ! [x](${own})`, []],
  ])('are found in %s', (source, pictures) => expect(picturesIn(source)).toEqual(pictures)) // prettier-ignore

  it('are each named once', () => {
    expect(imageIdsIn(`![a](${own})`, `![b](${own}) ![c](/elsewhere)`)).toEqual([ID])
  })
})
