import { parseOrgNumber } from '@/lib/companies/org-number'
import { host } from '@/lib/config/host'
import { companyInput, type CompanyInput } from '@/lib/cases/application-inputs'

export type Firm = {
  /** With `{place}` for the municipality's name. */
  name: string
  orgNumber: string
  municipality: string
  industry: string
  employees: string
  contact: { name: string; email: string; phone: string }
}

/** Invented companies. The numbers are of the form 559999-00xx with a right check digit. */
export const FIRMS = {
  builder: firm(1, 'Exempelbygg i {place} AB (demo)', '2021', 'construction', '10-49', 'Petra Nyholm'),
  consultant: firm(2, 'Exempelkonsult i {place} AB (demo)', '2081', 'professional', '1-9', 'Omar Dahir'),
  painter: firm(3, 'Exempelmåleri i {place} AB (demo)', '2062', 'construction', '1-9', 'Lisbeth Ekroth'),
  photographer: {
    ...firm(4, 'Exempelfoto i {place} (demo)', '2029', 'it-media', '0', 'Fanny Ståhlberg'),
    orgNumber: '701063-2391',
  },
  mover: firm(5, 'Exempelflytt i {place} AB (demo)', '2031', 'transport', '1-9', 'Jonas Wikander'),
  carpenter: firm(6, 'Exempelträ i {place} AB (demo)', '2039', 'manufacturing', '10-49', 'Amina Salih'),
  kitchen: firm(7, 'Exempelkök i {place} AB (demo)', '2083', 'hospitality', '1-9', 'Tor Grandin'),
  digger: firm(8, 'Exempelschakt i {place} AB (demo)', '2023', 'construction', '1-9', 'Mikael Rosendahl'),
  carer: firm(9, 'Exempelomsorg i {place} AB (demo)', '2084', 'education-care', '10-49', 'Kerstin Ahlmark'),
  engineer: firm(10, 'Exempelteknik i {place} AB (demo)', '2082', 'professional', '10-49', 'Daniel Forsman'),
  baker: firm(11, 'Exempelbageri i {place} AB (demo)', '2034', 'hospitality', '1-9', 'Helena Sjödahl'),
  forester: firm(12, 'Exempelskog i {place} AB (demo)', '2026', 'agriculture', '1-9', 'Leif Björkman'),
  cleaner: firm(13, 'Exempelstäd i {place} AB (demo)', '2085', 'support-services', '10-49', 'Eva Tegnér'),
  programmer: firm(14, 'Exempeldata i {place} AB (demo)', '2080', 'it-media', '1-9', 'Rasmus Ekhammar'),
  recycler: firm(15, 'Exempelåtervinning i {place} AB (demo)', '2061', 'energy-environment', '1-9', 'Samira Wallgren'),
} satisfies Record<string, Firm>

/** The firm as its contact would type it; another county's lists are used where they lack our codes. */
export function companyInputOf({ name, orgNumber, municipality, industry, employees }: Firm): CompanyInput {
  const { municipalities, industries, employeeBands } = host()
  const place = inList(municipalities, municipality)
  return companyInput.parse({
    orgNumber,
    companyName: name.replace('{place}', place.name),
    municipalityCode: place.code,
    industry: inList(industries, industry).code,
    employees: inList(employeeBands, employees).code,
  })
}

function firm(
  serial: number,
  name: string,
  municipality: string,
  industry: string,
  employees: string,
  person: string,
): Firm {
  const email = `${person.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll('é', 'e').replace(' ', '.')}@example.com`
  const phone = `+467017406${20 + serial}`
  return {
    name,
    orgNumber: orgNumberOf(serial),
    municipality,
    industry,
    employees,
    contact: { name: person, email, phone },
  }
}

function orgNumberOf(serial: number): string {
  const nine = `5599990${String(serial).padStart(2, '0')}`
  const right = Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).find((ten) => parseOrgNumber(ten).ok)
  return right ?? nine
}

function inList<Item extends { code: string }>(list: readonly Item[], code: string): Item {
  const found = list.find((item) => item.code === code) ?? list[Number.parseInt(code, 10) % list.length || 0]
  if (!found) throw new Error('the host has an empty list')
  return found
}
