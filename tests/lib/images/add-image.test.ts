import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { addImage } from '@/lib/images/add-image'
import { findImage } from '@/lib/images/find-image'
import { imageInput } from '@/lib/images/inputs'
import { db } from '@/lib/db/client'
import { unpublishArticle } from '@/lib/articles/unpublish-article'
import type { Person } from '@/lib/actors/actor'
import { lastEvent } from '@/tests/support/told'
import { aPost } from '@/tests/support/an-article'
import { asApp } from '@/tests/support/database'
import { aLead, anEditor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })
const sent = (bytes: Uint8Array, alt = 'En blå yta') => ({
  requestId: randomUUID(),
  alt,
  file: new Blob([new Uint8Array(bytes)]),
})
const asked = { width: 960, format: 'jpeg' as const }

describe('adding a picture', () => {
  it('draws it again in every size, turned, and without what the camera stored', async () => {
    const editor = await anEditor()
    const photo = await plain(1200, 600)
      .withExif({ IFD0: { Copyright: 'Hemlig fotograf' }, IFD3: { GPSLatitude: '60/1 36/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { id } = await addImage(editor, sent(photo))
    expect(await db().image.findUniqueOrThrow({ where: { id } })).toMatchObject({
      width: 600,
      height: 1200,
      alt: 'En blå yta',
    })
    const sizes = await db().imageSize.findMany({
      where: { imageId: id },
      orderBy: [{ format: 'asc' }, { width: 'asc' }],
    })
    expect(sizes.map(({ format, width }) => `${format} ${width}`)).toEqual([
      'jpeg 480',
      'jpeg 600',
      'webp 480',
      'webp 600',
    ])
    for (const { content, format, width } of sizes) {
      const drawn = await sharp(content).metadata()
      expect(drawn).toMatchObject({ format, width })
      expect([drawn.exif, drawn.icc, drawn.xmp, drawn.orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      expect(Buffer.from(content).includes('Hemlig')).toBe(false)
    }
    expect(await lastEvent()).toMatchObject({ type: 'image.added', facts: { width: 600, height: 1200 } })
  })

  it('sent again as another picture, or with other words, under the same request is told so', async () => {
    const [editor, other] = [await anEditor(), await anEditor()]
    const input = sent(await plain(600, 300).png().toBuffer())
    await addImage(editor, input)
    const red = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#990000' } })
      .png()
      .toBuffer()
    await refused(() => addImage(editor, { ...input, alt: 'Annat' }), 'request-reused')
    await refused(() => addImage(editor, { ...sent(red), requestId: input.requestId }), 'request-reused')
    await refused(() => addImage(other, input), 'request-reused')
  })

  it('is one picture when sent twice', async () => {
    const editor = await anEditor()
    const picture = sent(await plain(30, 20).png().toBuffer())
    const [one, two] = await Promise.all([addImage(editor, picture), addImage(editor, picture)])
    expect(one).toEqual(two)
    expect(await db().imageSize.count({ where: { imageId: one?.id } })).toBe(2)
  })

  it.each([
    ['image-unreadable', 'no picture at all', async () => Buffer.from('GIF89a not really')],
    ['image-unreadable', 'a drawing that could hold scripts', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['image-unreadable', 'a picture cut off', async () => (await plain(400, 400).jpeg().toBuffer()).subarray(0, 300)],
    ['image-too-many-pixels', 'a bomb of pixels', async () => plain(8000, 7000).png({ compressionLevel: 1 }).toBuffer()],
    ['image-too-high', 'a strip', async () => plain(20, 9000).png().toBuffer()],
  ])('is refused with %s for %s', async (code, _what, file) => {
    const editor = await anEditor()
    const refusal = await refused(async () => addImage(editor, sent(new Uint8Array(await file()))), code)
    expect(refusal.field).toBe('file')
  }) // prettier-ignore

  it('asks for a description and a file of at most 8 MB', () => {
    const issues = (form: object) =>
      imageInput.safeParse({ requestId: randomUUID(), ...form }).error?.issues.map(({ message }) => message)
    expect(issues({ alt: '  ', file: new Blob([]) })).toEqual(['image-alt-missing', 'image-file-missing'])
    expect(issues({ alt: 'x', file: 'text' })).toEqual(['image-file-missing'])
    expect(issues({ alt: 'x', file: new Blob([new Uint8Array(8 * 1024 * 1024 + 1)]) })).toEqual(['image-too-large'])
  })
})

describe('a picture', () => {
  const person = (roles: Person['roles']): Person => ({
    id: randomUUID(), sessionId: '', keysOff: false, name: '', email: null, locale: 'sv', roles, mandates: [], partnerships: [],
  }) // prettier-ignore

  it('is everyone’s while a public post shows it, else the writers’', async () => {
    const editor = await anEditor()
    const { id, alt } = await addImage(editor, sent(await plain(1200, 600).png().toBuffer()))
    expect(await findImage(null, id, asked)).toBeNull()
    expect(await findImage(person(['advisor']), id, asked)).toBeNull()
    expect(await findImage(person(['editor']), id, asked)).toMatchObject({ isPublic: false })
    const post = await aPost(await aLead(), { bodySv: `Se här:\n\n![${alt}](/api/images/${id})` })
    const found = await findImage(null, id, asked)
    expect(found?.isPublic).toBe(true)
    expect(await sharp(found?.content).metadata()).toMatchObject({ width: 960, format: 'jpeg' })
    expect(await sharp((await findImage(null, id, { width: 9999, format: 'webp' }))?.content).metadata()).toMatchObject(
      { width: 1200 },
    )
    await unpublishArticle(editor, { id: post.id, version: 2 })
    expect(await findImage(null, id, asked)).toBeNull()
  })

  it('is never found by what is no id, and never changed', async () => {
    expect(await findImage(person(['editor']), `x' or true --`, asked)).toBeNull()
    await expect(asApp(`update image_size set content = 'x'`)).rejects.toThrow(/permission denied/)
  })
})
