import type { Partner, ProjectLead } from '@/lib/actors/actor'
import { addMember } from '@/lib/partners/add-member'
import { addPartner } from '@/lib/partners/add-partner'
import { setTerms } from '@/lib/partners/set-terms'
import type { PartnerKind } from '@/lib/actors/actor'
import { placeNo } from './places'

export type DemoPartner = Partner & { partnerId: string }
export type Partners = { town: DemoPartner; association: DemoPartner }

/** A municipality with two business developers, and an invented trade organisation with one person. */
export async function joinPartners({ maja }: { maja: ProjectLead }): Promise<Partners> {
  const place = placeNo(10)
  const town = await addPartner(maja, {
    kind: 'municipality',
    name: place.fullName,
    code: place.name
      .toLowerCase()
      .replaceAll(/[åä]/g, 'a')
      .replaceAll('ö', 'o')
      .replaceAll(/[^a-z0-9-]/g, '-'),
    municipalityCode: place.code,
  })
  const association = await addPartner(maja, {
    kind: 'trade-organisation',
    name: 'Exempelföretagarna (demo)',
    code: 'exempelforetagarna',
  })
  for (const [{ id: partnerId }, agreedWith, reference] of [
    [town, 'Petra Nyman', 'DEMO 2026-101'],
    [association, 'Sara Wiklander', 'DEMO 2026-102'],
  ] as const)
    await setTerms(maja, {
      partnerId,
      seen: 0,
      sees: 'states-and-figures',
      sinceOn: '2026-03-01',
      agreedWith,
      reference,
    })
  const petra = await join(maja, town.id, 'municipality', 'Petra Nyman', 'petra.nyman@example.se', '+46701740651')
  await join(maja, town.id, 'municipality', 'Håkan Lindroth', 'hakan.lindroth@example.se', '+46701740652')
  const sara = await join(
    maja,
    association.id,
    'trade-organisation',
    'Sara Wiklander',
    'sara.wiklander@example.se',
    '+46701740653',
  )
  return { town: petra, association: sara }
}

async function join(
  lead: ProjectLead,
  partnerId: string,
  kind: PartnerKind,
  name: string,
  email: string,
  phone: string,
): Promise<DemoPartner> {
  const { id: personId } = await addMember(lead, { partnerId, name, email }, { phone, demo: true })
  return { role: 'partner', personId, name, locale: 'sv', partnerId, partnerships: [{ partnerId, kind }] }
}
