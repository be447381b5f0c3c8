import 'server-only'
import type { Editor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { drawSizes } from '@/lib/images/drawn-sizes'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'
import type { ImageInput } from '@/lib/images/inputs'

export type AddedImage = { id: string; alt: string }

/** Keeps a picture in its sizes. The same request is the same picture. Refusals: `request-reused`, those of `drawSizes`. */
export async function addImage(
  writer: ProjectLead | Editor,
  { requestId, alt, file }: ImageInput,
): Promise<AddedImage> {
  const { width, height, sizes } = await drawSizes(new Uint8Array(await file.arrayBuffer()))
  return transaction(async (tx) => {
    const row = { requestId, alt, width, height, uploadedBy: writer.personId }
    const { count } = await tx.image.createMany({ data: [row], skipDuplicates: true })
    const { id, ...stored } = await tx.image.findUniqueOrThrow({ where: { requestId } })
    const kept = { id, alt: stored.alt }
    if (count === 0) {
      const drawn = await tx.imageSize.findMany({ where: { imageId: id } })
      const isSame = sizes.every(({ width: wide, format, content }) =>
        drawn.some((one) => one.width === wide && one.format === format && Buffer.compare(one.content, content) === 0),
      )
      if (!isSame || !sameAnswers(stored, row)) throw new Refusal('request-reused')
      return kept
    }
    await tx.imageSize.createMany({ data: sizes.map((size) => ({ imageId: kept.id, ...size })) })
    await record(tx, writer, 'image.added', { kind: 'image', id: kept.id }, { width, height })
    return kept
  })
}
