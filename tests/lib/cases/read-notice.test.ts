import { changeProcurement } from '@/lib/cases/change-procurement'
import { readNotice } from '@/lib/cases/read-notice'
import { addDays, today } from '@/lib/calendar/days'
import { LARGEST_NOTICE } from '@/lib/eforms/notice-limits'
import { aCase } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import { eformsSample } from '@/tests/support/eforms-sample'
import '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

beforeEach(anOpenRound)

const details = { buyerName: 'Provköpings kommun', reference: '', tedNumber: '', noticeUrl: '', lots: '' }
const OPEN = { noticeId: 'c4c415ee-ac08-4465-8fa6-57568cf69462', noticeVersion: '01' }
const fileOf = (content: string | Buffer<ArrayBuffer>) => new File([content], 'annons.xml', { type: 'text/xml' })

describe('reading a notice', () => {
  it('says what the form would have, and saves nothing', async () => {
    const { lead, number } = await aCase()
    const before = await asSeen(number)
    const read = await readNotice(lead, { number, xml: eformsSample('cn_24_open') }, null)
    expect(read).toMatchObject({ ...OPEN, relation: null, results: [] })
    expect(read.values).toEqual({
      title: 'Term Contract for a Planned Programme of In-service Inspection and Testing of Electrical Equipment',
      buyerName: 'Renfrewshire Council',
      reference: 'RC-CPU-19-065',
      noticeUrl: 'https://www.publictendersscotland.publiccontractsscotland.gov.uk',
      law: 'lou',
      procedure: 'open',
      cpv: '71630000',
      bidDeadlineOn: '2020-04-03',
      bidDeadlineClock: '13:00',
    })
    expect(await asSeen(number)).toEqual(before)
  })

  it('reads a file in its own encoding, before what is pasted', async () => {
    const { lead, number } = await aCase()
    const latin1 = eformsSample(
      'cn_24_minimal',
      ['encoding="utf-8"', 'encoding="iso-8859-1"'],
      ['Publications Office', 'Åre'],
    )
    const read = await readNotice(lead, { number, xml: 'pasted' }, fileOf(Buffer.from(latin1, 'latin1')))
    expect(read.values.buyerName).toBe('Åre of the European Union')
    // A browser sends an empty file where none was chosen.
    const empty = await readNotice(lead, { number, xml: eformsSample('cn_24_minimal') }, new File([], ''))
    expect(empty.values.buyerName).toMatch(/^Publications/)
  })

  it.each(['123456-2026', 'https://ted.europa.eu/sv/notice/-/detail/00123456-2026'])(
    '%s is a number in TED',
    async (xml) => {
      const { lead, number } = await aCase()
      expect(await readNotice(lead, { number, xml }, null)).toMatchObject({
        values: { tedNumber: '123456-2026' },
        noticeId: '',
      })
    },
  )

  it('says what is wrong, where it was given', async () => {
    const { lead, number } = await aCase()
    const reading =
      (xml: string, file: unknown = null) =>
      () =>
        readNotice(lead, { number, xml }, file)
    const field = async (...asked: Parameters<typeof refused>) => (await refused(...asked)).field
    expect(await field(reading(' '), 'notice-missing')).toBe('xml')
    expect(await field(reading('<a'), 'notice-not-xml')).toBe('xml')
    expect(await field(reading('x'.repeat(LARGEST_NOTICE + 1)), 'notice-too-large')).toBe('xml')
    expect(await field(reading('', fileOf('<a')), 'notice-not-xml')).toBe('file')
    expect(await field(reading('', fileOf(Buffer.alloc(LARGEST_NOTICE + 1))), 'notice-too-large')).toBe('file')
    expect(await field(reading('', fileOf(eformsSample('pin-only_24'))), 'notice-planning')).toBe('file')
  })

  it('knows a change of the notice that the case is filled in from, and its other versions', async () => {
    const { lead, number } = await aCase()
    const relation = async (...sample: Parameters<typeof eformsSample>) =>
      (await readNotice(lead, { number, xml: eformsSample(...sample) }, null)).relation
    expect(await relation('change-cn_24_open_dates')).toBe('changes-unknown')
    await changeProcurement(lead, {
      ...(await asSeen(number)),
      ...details,
      ...OPEN,
      bidDeadlineOn: addDays(today(), 9),
    })
    expect(await relation('change-cn_24_open_dates')).toBe('changes-known')
    expect(await relation('cn_24_open')).toBe('same')
    expect(await relation('cn_24_open', ['<cbc:VersionID>01', '<cbc:VersionID>02'])).toBe('newer')
    expect(await relation('cn_24_minimal')).toBeNull()
  })

  it('leaves the clock of a decision alone: no call tells its standstill', async () => {
    const need = {
      about: 'understand-decision' as const,
      ...details,
      standstillEndsOn: null,
      needs: [],
      description: '',
    }
    const { lead, number } = await aCase(anApplication({ need }))
    const { values } = await readNotice(lead, { number, xml: eformsSample('cn_24_open') }, null)
    expect(values).not.toHaveProperty('bidDeadlineOn')
  })

  it('is not for those who may not see the case', async () => {
    const { number } = await aCase()
    const other = await anAdvisor()
    await refused(() => readNotice(other, { number, xml: '<a' }, null), 'case-not-found')
  })
})
