import type { EventPage, TrailEvent } from '@/lib/audit/list-events'
import { EVENT_FACTS } from '@/lib/audit/event-facts'
import { groundless, maskEvents, type Sides } from '@/lib/audit/mask-events'
import { MASK_KINDS, type Grounds } from '@/lib/audit/mask-kinds'

const [LEAD, CONTACT, PARTNER, OTHER] = ['lead', 'contact', 'partner', 'other']

const event = (more: Partial<TrailEvent>): TrailEvent => ({
  ...{ id: 'e', stream: 's', seq: 1, at: new Date(0), type: 'case.opened', role: 'system', actorId: null },
  ...{ subjectKind: 'case', subjectId: 'x', companyName: null, caseId: null, caseNumber: null, facts: {} },
  ...more,
})

const page: EventPage = {
  total: 3,
  events: [
    event({
      actorId: LEAD,
      subjectId: CONTACT,
      companyName: 'Provbolaget AB',
      caseNumber: 'UA-2026-0001',
      facts: { number: 'UA-2026-0001', via: 'web' },
    }),
    event({ actorId: CONTACT, companyName: 'Provbolaget AB', facts: { advisorId: LEAD, successorId: OTHER } }),
    event({ actorId: PARTNER, facts: { personId: CONTACT, minutes: 5 } }),
  ],
  names: {
    people: { [LEAD]: 'Lisa Lead', [CONTACT]: 'Karin Kontakt', [PARTNER]: 'Pia Partner' },
    cases: { [OTHER]: 'UA-2026-0002' },
    ...{ partners: {}, objects: {}, entries: {} },
  },
}
const sides: Sides = { [LEAD]: ['staff'], [PARTNER]: ['partners'] }
const HARMLESS = [
  'accessibility.answered number', 'accessibility.closed number', 'accessibility.erased number', 'accessibility.reopened number',
  'accessibility.reported number', 'case.opened number', 'eligibility.checked rules', 'key.introduced keyId', 'key.rotated fromKeyId',
  'key.rotated keyId', 'partner.added code', 'round.opened code', 'round.preparation-changed code',
  'round.preparation-dropped code', 'round.prepared code', 'rows.sealed table', 'trail.fault-acknowledged fault',
] // prettier-ignore
const all: Grounds = Object.fromEntries(MASK_KINDS.map((kind) => [kind, `ground of ${kind}`]))

describe('masking events', () => {
  it('changes nothing where nothing is chosen', () => {
    expect(maskEvents(page, {}, sides)).toEqual({ page, masks: [] })
  })

  it('leaves no name of any kind, and numbers marks as they are read', () => {
    const { page: masked, masks } = maskEvents(page, all, sides)
    for (const name of ['Lisa', 'Karin', 'Pia', 'Provbolaget', 'UA-2026'])
      expect(JSON.stringify(masked)).not.toContain(name)
    expect(masks.map(({ mark, kind, original, rows }) => [mark, kind, original, rows])).toEqual([
      ['[1]', 'staff', 'Lisa Lead', [1, 2]],
      ['[2]', 'contacts', 'Karin Kontakt', [1, 2, 3]],
      ['[3]', 'cases', 'UA-2026-0001', [1]],
      ['[4]', 'companies', 'Provbolaget AB', [1, 2]],
      ['[5]', 'cases', 'UA-2026-0002', [2]],
      ['[6]', 'partners', 'Pia Partner', [3]],
    ])
    expect(masked.events[0]?.facts).toEqual({ number: '[3]', via: 'web' })
    expect(masked.events.slice(1).map(({ facts }) => facts)).toEqual(page.events.slice(1).map(({ facts }) => facts))
  })

  it.each(MASK_KINDS)('masks %s alone where they alone are chosen', (kind) => {
    const { page: masked, masks } = maskEvents(page, { [kind]: 'ground' }, sides)
    expect(new Set(masks.map((mask) => mask.kind))).toEqual(new Set([kind]))
    const told = JSON.stringify(masked)
    for (const one of maskEvents(page, all, sides).masks) expect(told.includes(one.original)).toBe(one.kind !== kind)
  })

  it('takes somebody whose side nobody knows for a contact', () => {
    const { masks } = maskEvents(page, { contacts: 'ground' }, {})
    expect(masks.map(({ original }) => original)).toEqual(['Lisa Lead', 'Karin Kontakt', 'Pia Partner'])
  })

  it('masks somebody of several sides with each of them', () => {
    const both: Sides = { ...sides, [LEAD]: ['staff', 'contacts'] }
    for (const kind of ['staff', 'contacts'] as const) {
      const { page: masked, masks } = maskEvents(page, { [kind]: 'ground' }, both)
      expect(JSON.stringify(masked)).not.toContain('Lisa Lead')
      expect(masks.find(({ original }) => original === 'Lisa Lead')).toMatchObject({ kind, ground: 'ground' })
    }
    expect(JSON.stringify(maskEvents(page, { partners: 'ground' }, both).page)).toContain('Lisa Lead')
  })

  it('says which are asked for without a provision', () => {
    expect(groundless({ contacts: '', cases: 'OSL' })).toEqual(['contacts'])
    expect(groundless({})).toEqual([])
  })

  /** Whatever an event says as it stands is no name: only the case's own number, which is masked, tells who it is about. */
  it('knows every fact that is told as it stands', () => {
    const told = Object.entries(EVENT_FACTS).flatMap(([type, facts]) =>
      Object.entries(facts).flatMap(([name, kind]) => (String(kind).startsWith('text') ? [`${type} ${name}`] : [])),
    )
    expect(told.sort()).toEqual(HARMLESS)
  })
})
