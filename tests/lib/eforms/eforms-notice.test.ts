import { eformsNotice } from '@/lib/eforms/eforms-notice'
import { eformsSample } from '@/tests/support/eforms-sample'

const at = (iso: string, on: string, clock: string | null) => ({ on, clock, at: new Date(iso) })
const read = (...sample: Parameters<typeof eformsSample>) => eformsNotice(eformsSample(...sample))

describe('the samples of the Publications Office', () => {
  it('a call with the least there can be', () => {
    const deadline = at('2020-02-04T08:00:00Z', '2020-02-04', '09:00')
    const title = 'Provision of IT Services Related to OP IT Systems (EUR-Lex, N-Lex, Search Layer, and Others)'
    expect(read('cn_24_minimal')).toEqual({
      kind: 'call',
      subtype: '16',
      noticeId: 'f42be27e-09cf-4f0e-a745-63ec689631e6',
      version: '01',
      tedNumber: null,
      changes: null,
      language: 'ENG',
      title,
      reference: null,
      buyer: { name: 'Publications Office of the European Union', orgDigits: null },
      others: [],
      law: 'lou',
      procedure: 'open',
      cpv: '72230000',
      moreCpv: [],
      documentsUrl: 'https://etendering.ted.europa.eu/cft/cft-display.html?cftId=5629',
      lots: [{ id: 'LOT-0000', title, cpv: '72230000', deadline, questions: null }],
      deadline,
      questions: null,
      results: [],
      decidedOn: null,
    })
  })

  it('one with all there can be: a group of lots is no lot, and the first clock is that of asking to take part', () => {
    const notice = read('cn_24_maximal')
    expect(notice).toMatchObject({ version: '03', reference: '2023-P-0001', procedure: 'neg-w-call', cpv: '79710000' })
    expect(notice.moreCpv).toEqual(['79720000', '75121000'])
    expect(notice.lots.map(({ id, title }) => [id, title])).toEqual([
      ['LOT-0001', 'Title ---'],
      ['LOT-0002', 'Title Lot 2---'],
    ])
    expect(notice.deadline).toEqual(at('2023-05-22T19:59:00Z', '2023-05-22', '21:59'))
    expect(notice.questions).toEqual(at('2023-05-20T19:59:00Z', '2023-05-20', '21:59'))
    expect(notice.documentsUrl).toBe('http://nonrestricteddocuments.com')
  })

  it('an open call, and the change that moves its day', () => {
    const [before, after] = [read('cn_24_open'), read('change-cn_24_open_dates')]
    expect(before).toMatchObject({ changes: null, reference: 'RC-CPU-19-065', cpv: '71630000' })
    expect(before.deadline).toEqual(at('2020-04-03T11:00:00Z', '2020-04-03', '13:00'))
    expect(after.changes).toBe(`${before.noticeId}-${before.version}`)
    expect(after.deadline).toEqual(at('2020-06-12T11:00:00Z', '2020-06-12', '13:00'))
  })

  it('one in twenty-four languages is told in Swedish, all of it', () => {
    const notice = read('cn_24_multilingual')
    expect(notice.title).toBe(
      'Tillhandahållande av IT-tjänster avseende OP IT Systems (EUR-Lex, N-Lex, Search Layer, och andra)',
    )
    expect(notice.lots.map(({ title }) => title)).toEqual([notice.title])
    expect(notice.buyer?.name).toBe('Europeiska unionens publikationsbyrå')
    expect(notice.deadline).toEqual(at('2020-02-03T13:00:00Z', '2020-02-03', '14:00'))
  })

  it('one of defence, whose day is another in Stockholm', () => {
    expect(read('cn_81')).toMatchObject({
      law: 'lufs',
      procedure: 'restricted',
      subtype: '18',
      deadline: at('2020-05-07T22:55:00Z', '2020-05-08', '00:55'),
      questions: at('2020-04-30T11:00:00Z', '2020-04-30', '13:00'),
    })
  })

  it('an award with the least there can be', () => {
    const notice = read('can_24_minimal')
    const winner = { name: 'Espaces Verts Lemire', orgDigits: null }
    expect(notice).toMatchObject({ kind: 'award', language: 'FRA', subtype: '29', decidedOn: null })
    expect(notice.results).toEqual([
      {
        lot: 'LOT-0000',
        ours: 'none',
        ourBids: [],
        result: 'awarded',
        winners: [{ name: winner.name, members: [winner], value: { amount: '95414', currency: 'EUR' } }],
        tenders: 3,
        decidedOn: null,
      },
    ])
  })

  it('an award with all there can be: a group by its name, a lot that nobody won, and the day of the decision', () => {
    const notice = read('can_24_maximal')
    expect(notice.results).toMatchObject([
      {
        lot: 'LOT-0001',
        result: 'awarded',
        tenders: 9,
        decidedOn: '2023-03-23',
        winners: [
          {
            name: 'Gyro and Others Consortium',
            members: [{ name: 'Gyro Soft SA' }, { name: 'The best App Ltd.' }],
            value: { amount: '9999999.99', currency: 'EUR' },
          },
          { name: 'Competitor', members: [{ name: 'Competitor' }] },
        ],
      },
      { lot: 'LOT-0002', result: 'not-awarded', winners: [], tenders: 1 },
    ])
    expect(notice.decidedOn).toBe('2023-03-23')
  })

  it('an award without bids: the date that stands for none is none', () => {
    const notice = read('can_24_no_tenders')
    expect(notice.results).toEqual([
      { lot: 'LOT-0001', ours: 'none', ourBids: [], result: 'not-awarded', winners: [], tenders: 0, decidedOn: null },
    ])
    expect(notice.decidedOn).toBeNull()
  })

  it.each([
    ['pin-only_24', 'notice-planning'],
    ['INVALID_cn_24_empty', 'notice-incomplete'],
    ['INVALID_cn_24_stage-1', 'notice-incomplete'],
  ])('%s is refused: %s', (name, code) => {
    expect(() => read(name)).toThrow(expect.objectContaining({ code }))
  })
})

describe('what others may be like', () => {
  const MINIMAL = 'cn_24_minimal'
  const ENDS = '<cbc:EndDate>2020-02-04+02:00</cbc:EndDate>\n\t\t\t\t<cbc:EndTime>10:00:00+02:00</cbc:EndTime>'
  const ending = (date: string, time: string) =>
    read(MINIMAL, [ENDS, `<cbc:EndDate>${date}</cbc:EndDate>${time && `<cbc:EndTime>${time}</cbc:EndTime>`}`]).deadline

  it('prefixes of namespaces are the file’s own', () => {
    const other = eformsSample(
      MINIMAL,
      [/(<\/?)cbc:/g, '$1b:'],
      [/(<\/?)cac:/g, '$1agg:'],
      ['xmlns:cbc', 'xmlns:b'],
      ['xmlns:cac', 'xmlns:agg'],
    )
    expect(eformsNotice(other)).toEqual(read(MINIMAL))
  })

  it('names of another namespace are not ours', () => {
    expect(() => read(MINIMAL, ['CommonBasicComponents-2', 'SomethingElse'])).toThrow(
      expect.objectContaining({ code: 'notice-not-eforms' }),
    )
  })

  it.each([
    ['2026-12-01+01:00', '23:59:00+01:00', '2026-12-01T22:59:00Z', '2026-12-01', '23:59'],
    ['2026-12-01Z', '22:59:00Z', '2026-12-01T22:59:00Z', '2026-12-01', '23:59'],
    ['2026-12-01Z', '23:30:00Z', '2026-12-01T23:30:00Z', '2026-12-02', '00:30'],
    ['2026-07-01+02:00', '12:00:00+02:00', '2026-07-01T10:00:00Z', '2026-07-01', '12:00'],
    ['2026-07-01', '12:00:00', '2026-07-01T10:00:00Z', '2026-07-01', '12:00'],
    ['2026-07-01+03:00', '12:00:00', '2026-07-01T09:00:00Z', '2026-07-01', '11:00'],
    ['2026-07-01+02:00', '12:00:59.9+02:00', '2026-07-01T10:00:00Z', '2026-07-01', '12:00'],
    ['2026-12-01+01:00', '', '2026-12-01T22:59:59.999Z', '2026-12-01', null],
    ['2026-12-01+01:00', '24:00:00+01:00', '2026-12-01T22:59:59.999Z', '2026-12-01', null],
    ['2026-12-01+01:00', 'unpublished', '2026-12-01T22:59:59.999Z', '2026-12-01', null],
  ])('%s %s is %s', (date, time, iso, on, clock) => {
    expect(ending(date, time)).toEqual(at(iso, on, clock))
  })

  it.each(['1970-01-01Z', 'unpublished', '2026-02-30+01:00', '1 december 2026', ''])('%j is no day', (date) => {
    expect(ending(date, '12:00:00Z')).toBeNull()
  })

  it('lots have their own days, and the first is the procurement’s', () => {
    const lot = /<cac:ProcurementProjectLot>[\s\S]*<\/cac:ProcurementProjectLot>/
    const [whole] = lot.exec(eformsSample(MINIMAL)) ?? ['']
    const other = whole
      .replace('LOT-0000', 'LOT-0002')
      .replaceAll('2020-02-04', '2020-01-31')
      .replace('72230000', '48000000')
    const notice = eformsNotice(eformsSample(MINIMAL, [lot, whole + other]))
    expect(notice.lots.map(({ id, deadline, cpv }) => [id, deadline?.on, cpv])).toEqual([
      ['LOT-0000', '2020-02-04', '72230000'],
      ['LOT-0002', '2020-01-31', '48000000'],
    ])
    expect(notice.deadline?.on).toBe('2020-01-31')
  })

  it('a title in another language than its lots’ is left for one that all have', () => {
    const [swedish, english] = [
      '<cbc:Name languageID="SWE">IT-tjänster</cbc:Name>',
      '<cbc:Name languageID="ENG">Provision',
    ]
    const onlyTitle = read(MINIMAL, [/<cbc:Name languageID="ENG">Provision/, swedish + english])
    expect(onlyTitle.title).toMatch(/^Provision/)
    const both = read(MINIMAL, [english, swedish + english])
    expect([both.title, both.lots[0]?.title]).toEqual(['IT-tjänster', 'IT-tjänster'])
  })

  it('a notice in neither Swedish nor English is told in its own language', () => {
    const own = '<cbc:Name languageID="DEU">IT-Dienste</cbc:Name><cbc:Name languageID="FIN">IT-palvelut</cbc:Name>'
    const notice = read(
      MINIMAL,
      ['<cbc:NoticeLanguageCode>ENG', '<cbc:NoticeLanguageCode>FIN'],
      [/<cbc:Name languageID="ENG">Provision[^<]*<\/cbc:Name>/g, own],
    )
    expect(notice.title).toBe('IT-palvelut')
  })

  it('the buyer’s Swedish number is found among others, a foreign one that looks like it is not', () => {
    const swedish = '<cbc:IdentificationCode listName="country">SWE</cbc:IdentificationCode>'
    const numbers =
      '<cbc:CompanyID>EU-PO</cbc:CompanyID></cac:PartyLegalEntity><cac:PartyLegalEntity><cbc:CompanyID>SE556016068001</cbc:CompanyID>'
    const number: [string, string] = ['<cbc:CompanyID>EU-PO</cbc:CompanyID>', numbers]
    const country = /<cbc:IdentificationCode listName="country">LUX<\/cbc:IdentificationCode>/
    expect(read(MINIMAL, number, [country, swedish]).buyer?.orgDigits).toBe('5560160680')
    expect(read(MINIMAL, number).buyer?.orgDigits).toBeNull()
  })

  it('a central body buys for others; a group is led by one; a part of a buyer stands for it', () => {
    const party = (id: string) =>
      `<cac:ContractingParty><cac:Party><cac:PartyIdentification><cbc:ID>${id}</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>`
    const two: [RegExp, string] = [
      /<cac:ContractingParty>[\s\S]*<\/cac:ContractingParty>/,
      party('ORG-0001') + party('ORG-0003'),
    ]
    const names = (...more: [RegExp, string][]) => {
      const { buyer, others } = read(MINIMAL, two, ...more)
      return [buyer?.name, ...others.map(({ name }) => name)]
    }
    const [office, court] = ['Publications Office of the European Union', 'General Court of the European Union']
    const second = (sign: string): [RegExp, string] => [
      /(<efac:Organization>)(?=(?:(?!<efac:Organization>)[\s\S])*GCEU)/,
      `$1<efbc:${sign}>true</efbc:${sign}>`,
    ]
    expect(names()).toEqual([office, court])
    expect(names(second('AwardingCPBIndicator'))).toEqual([court, office])
    expect(names(second('GroupLeadIndicator'))).toEqual([court, office])
    const part =
      '<efac:TouchPoint><cac:PartyIdentification><cbc:ID>TPO-0001</cbc:ID></cac:PartyIdentification></efac:TouchPoint></efac:Organization>'
    const ofPart = read(
      MINIMAL,
      [/<\/efac:Organization>/, part],
      [/<cac:ContractingParty>[\s\S]*<\/cac:ContractingParty>/, party('TPO-0001')],
    )
    expect(ofPart.buyer?.name).toBe(office)
  })

  it('a number in TED is read without leading zeros', () => {
    const publication =
      '<efac:Publication><efbc:NoticePublicationID schemeName="ojs-notice-id">00123456-2026</efbc:NoticePublicationID></efac:Publication></efext:EformsExtension>'
    expect(read(MINIMAL, [/<\/efext:EformsExtension>/, publication]).tedNumber).toBe('123456-2026')
  })

  it('what follows no directive follows the act that it names', () => {
    const national =
      '<cac:TenderingTerms><cac:ProcurementLegislationDocumentReference><cbc:ID>LocalLegalBasis</cbc:ID><cbc:DocumentDescription languageID="SWE">Lag (2016:1145) om offentlig upphandling</cbc:DocumentDescription></cac:ProcurementLegislationDocumentReference>'
    const changes: [string | RegExp, string][] = [
      ['32014L0024', 'other'],
      [/<cac:TenderingTerms>/, national],
    ]
    expect(read(MINIMAL, ...changes).law).toBe('lou')
    expect(read(MINIMAL, ['32014L0024', 'other']).law).toBe('other')
    expect(read(MINIMAL, ['32014L0024', '32014L0025']).law).toBe('luf')
  })

  it('parts that are missing are missing, and nothing else', () => {
    const bare = read(
      MINIMAL,
      [/<cac:ProcurementProjectLot>[\s\S]*<\/cac:ProcurementProjectLot>/, ''],
      [/<cac:MainCommodityClassification>[\s\S]*?<\/cac:MainCommodityClassification>/, ''],
      [/<cac:TenderingProcess>[\s\S]*?<\/cac:TenderingProcess>/, ''],
      [/<efac:Organizations>[\s\S]*<\/efac:Organizations>/, ''],
    )
    expect(bare).toMatchObject({
      buyer: null,
      lots: [],
      cpv: null,
      procedure: null,
      deadline: null,
      documentsUrl: null,
    })
    expect(bare.title).toMatch(/^Provision/)
  })

  it('only a web address is a link', () => {
    const url = 'https://etendering.ted.europa.eu/cft/cft-display.html?cftId=5629'
    expect(read(MINIMAL, [url, 'javascript:alert(1)']).documentsUrl).toBeNull()
    expect(read(MINIMAL, [url, '/etc/passwd']).documentsUrl).toBeNull()
  })

  it('a call that a planning notice’s form makes is a call', () => {
    const notice = read(MINIMAL, ['ContractNotice', 'PriorInformationNotice'], ['cn-standard', 'pin-cfc-social'])
    expect(notice.kind).toBe('call')
  })
})

describe('what a buyer withholds', () => {
  const AWARD = 'can_24_minimal'
  const privacy = (field: string, until = '2099-01-01') =>
    `<efac:FieldsPrivacy><efbc:FieldIdentifierCode>${field}</efbc:FieldIdentifierCode><efbc:PublicationDate>${until}Z</efbc:PublicationDate></efac:FieldsPrivacy>`
  const AMOUNT = '<cbc:PayableAmount currencyID="EUR">95414</cbc:PayableAmount>'
  const COUNT = '<efbc:StatisticsNumeric>3</efbc:StatisticsNumeric>'
  const result = (...changes: [string | RegExp, string][]) => read(AWARD, ...changes).results[0]

  it.each([
    '<cbc:PayableAmount currencyID="EUR">-1</cbc:PayableAmount>',
    '<cbc:PayableAmount currencyID="EUR">-1.00</cbc:PayableAmount>',
  ])('the value is neither nothing nor %s', (mask) => {
    expect(result([AMOUNT, mask])?.winners[0]?.value).toBe('withheld')
  })

  it('a value that is there but not to be told yet is withheld, until its day', () => {
    const kept = (until?: string) => result([AMOUNT, `${AMOUNT}${privacy('win-ten-val', until)}`])?.winners[0]?.value
    expect(kept()).toBe('withheld')
    expect(kept('2021-01-01')).toEqual({ amount: '95414', currency: 'EUR' })
  })

  it('the number of tenders', () => {
    expect(result([COUNT, '<efbc:StatisticsNumeric>-1</efbc:StatisticsNumeric>'])?.tenders).toBe('withheld')
    expect(result([COUNT, COUNT + privacy('rec-sub-cou')])?.tenders).toBe('withheld')
    expect(
      result(
        [/tenders<\/efbc:StatisticsCode>/, 'unpublished</efbc:StatisticsCode>'],
        [COUNT, `<efbc:StatisticsNumeric>-1</efbc:StatisticsNumeric>${privacy('rec-sub-typ')}`],
      )?.tenders,
    ).toBe('withheld')
    expect(result([COUNT, '<efbc:StatisticsNumeric>0</efbc:StatisticsNumeric>'])?.tenders).toBe(0)
  })

  it('the result, the winner’s name and the day', () => {
    expect(result(['selec-w', 'unpublished'])?.result).toBeNull()
    expect(result(['Espaces Verts Lemire', 'unpublished'])?.winners).toEqual([])
    const day: [string, string] = [
      '<cbc:IssueDate>2019-09-03+02:00',
      '<cbc:AwardDate>1970-01-01Z</cbc:AwardDate><cbc:IssueDate>2019-09-03+02:00',
    ]
    expect(result(day)?.decidedOn).toBeNull()
  })

  it('a winner who is a person has no number, and neither does one whose number is a person’s', () => {
    const number: [string, string] = ['326 912 557', '5560160680']
    const swedish: [string, string] = ['>FRA</cbc:IdentificationCode>', '>SWE</cbc:IdentificationCode>']
    const digits = (...changes: [string | RegExp, string][]) =>
      result(swedish, ...changes)?.winners[0]?.members[0]?.orgDigits
    expect(digits(number)).toBe('5560160680')
    const person =
      '<efbc:NaturalPersonIndicator>true</efbc:NaturalPersonIndicator><efbc:ListedOnRegulatedMarketIndicator>'
    expect(digits(number, ['<efbc:ListedOnRegulatedMarketIndicator>', person])).toBeNull()
    expect(digits(['326 912 557', '8507099805'])).toBeNull()
  })
})
