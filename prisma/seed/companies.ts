import { parseOrgNumber } from '@/lib/companies/org-number'
import { host } from '@/lib/config/host'
import { placeNo } from './places'
import { companyInput, type CompanyInput } from '@/lib/cases/application-inputs'

export type Firm = {
  /** With `{place}` for the municipality's name. */
  name: string
  orgNumber: string
  /** Which of the host's municipalities, counted around. */
  place: number
  /** Of SNI 2007. */
  section: string
  employees: number
  contact: { name: string; email: string; phone: string }
}

/** Invented companies. The numbers are of the form 559999-00xx with a right check digit. */
export const FIRMS = {
  builder: firm(1, 'Exempelbygg i {place} AB (demo)', 0, 'F', 15, 'Petra Nyholm'),
  consultant: firm(2, 'Exempelkonsult i {place} AB (demo)', 10, 'M', 4, 'Omar Dahir'),
  painter: firm(3, 'Exempelmåleri i {place} AB (demo)', 8, 'F', 4, 'Lisbeth Ekroth'),
  photographer: {
    ...firm(4, 'Exempelfoto i {place} (demo)', 3, 'J', 0, 'Fanny Ståhlberg'),
    orgNumber: '701063-2391',
  },
  mover: firm(5, 'Exempelflytt i {place} AB (demo)', 4, 'H', 4, 'Jonas Wikander'),
  carpenter: firm(6, 'Exempelträ i {place} AB (demo)', 6, 'C', 15, 'Amina Salih'),
  kitchen: firm(7, 'Exempelkök i {place} AB (demo)', 12, 'I', 4, 'Tor Grandin'),
  digger: firm(8, 'Exempelschakt i {place} AB (demo)', 1, 'F', 4, 'Mikael Rosendahl'),
  carer: firm(9, 'Exempelomsorg i {place} AB (demo)', 13, 'Q', 15, 'Kerstin Ahlmark'),
  engineer: firm(10, 'Exempelteknik i {place} AB (demo)', 11, 'M', 15, 'Daniel Forsman'),
  baker: firm(11, 'Exempelbageri i {place} AB (demo)', 5, 'I', 4, 'Helena Sjödahl'),
  forester: firm(12, 'Exempelskog i {place} AB (demo)', 2, 'A', 4, 'Leif Björkman'),
  cleaner: firm(13, 'Exempelstäd i {place} AB (demo)', 14, 'N', 15, 'Eva Tegnér'),
  programmer: firm(14, 'Exempeldata i {place} AB (demo)', 9, 'J', 4, 'Rasmus Ekhammar'),
  recycler: firm(15, 'Exempelåtervinning i {place} AB (demo)', 7, 'E', 4, 'Samira Wallgren'),
  electrician: firm(16, 'Exempelel i {place} AB (demo)', 9, 'F', 4, 'Göran Hedin'),
  gardener: firm(17, 'Exempelträdgård i {place} AB (demo)', 9, 'N', 4, 'Maria Lövgren'),
  printer: firm(18, 'Exempeltryck i {place} AB (demo)', 9, 'C', 4, 'Anders Tryggve'),
  driver: firm(19, 'Exempelbuss i {place} AB (demo)', 10, 'H', 15, 'Lena Åkerblom'),
  plumber: firm(20, 'Exempelrör i {place} AB (demo)', 10, 'F', 4, 'Nils Brunander'),
  architect: firm(21, 'Exempelritningar i {place} AB (demo)', 9, 'M', 4, 'Vera Sundin'),
  interpreter: firm(22, 'Exempeltolk i {place} (demo)', 9, 'N', 0, 'Hodan Warsame'),
  guard: firm(23, 'Exempelvakt i {place} AB (demo)', 11, 'N', 15, 'Patrik Norell'),
  caterer: firm(24, 'Exempelmat i {place} AB (demo)', 9, 'I', 4, 'Kajsa Vallin'),
  surveyor: firm(25, 'Exempelmätning i {place} AB (demo)', 10, 'M', 4, 'Per Sandahl'),
} satisfies Record<string, Firm>

/** The firm as its contact would type it, with the codes of the host's own lists. */
export function companyInputOf({ name, orgNumber, place, section, employees }: Firm): CompanyInput {
  const { name: town, code } = placeNo(place)
  const { industries, employeeBands } = host()
  return companyInput.parse({
    orgNumber,
    companyName: name.replace('{place}', town),
    municipalityCode: code,
    industry: suited(industries, ({ sni2007 }) => sni2007.includes(section)).code,
    employees: suited(employeeBands, ({ from, to }) => from <= employees && employees <= (to ?? Infinity)).code,
  })
}

function firm(serial: number, name: string, place: number, section: string, employees: number, person: string): Firm {
  const email = `${person.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll('é', 'e').replace(' ', '.')}@example.com`
  const phone = `+467017406${20 + serial}`
  return {
    name,
    orgNumber: orgNumberOf(serial),
    place,
    section,
    employees,
    contact: { name: person, email, phone },
  }
}

function orgNumberOf(serial: number): string {
  const nine = `5599990${String(serial).padStart(2, '0')}`
  const right = Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).find((ten) => parseOrgNumber(ten).ok)
  return right ?? nine
}

/** Another county may draw the lines elsewhere, and leave a gap: then the first will do. */
function suited<Item>(list: readonly Item[], suits: (item: Item) => boolean): Item {
  const found = list.find(suits) ?? list[0]
  if (!found) throw new Error('the host has an empty list')
  return found
}
