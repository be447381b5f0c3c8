import { z } from 'zod'
import { OTHER_SERIES } from '@/lib/text/reference-number'

const text = z.string().trim().min(1)
const bilingual = z.object({ sv: text, en: text })
const code = z.string().regex(/^[a-z0-9-]{1,30}$/)
/** Weekdays from 1, Monday; clock times of Stockholm. */
const phoneTime = z.object({
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  until: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
})
export type PhoneTime = z.output<typeof phoneTime>
const place = z.object({ name: bilingual, url: z.httpUrl() })
const phone = z.string().regex(/^\+?[0-9][0-9 -]{5,20}$/)

/** The authority that runs this installation and the county it serves. */
export const hostSchema = z
  .object({
    authority: z.object({
      name: bilingual,
      /** Ten digits. */
      orgNumber: z.string().regex(/^\d{10}$/),
      phone,
      phoneHours: bilingual,
      /** The same for whoever is told when to call. Without them nobody is told to call at a certain time. */
      phoneTimes: z.array(phoneTime).default([]),
      email: z.email(),
      /** The data protection officer. */
      dpoEmail: z.email(),
      address: z.object({ street: text, postcode: text, town: text }),
    }),
    /** SCB's county code: text, for some begin with a zero. */
    county: z.object({ name: text, fullName: bilingual, code: z.string().regex(/^\d{2}$/) }),
    municipalities: z
      .array(
        z.object({
          code: z.string().regex(/^\d{4}$/),
          name: text,
          fullName: text,
          /** Ten digits, where it is known. */
          orgNumber: z
            .string()
            .regex(/^\d{10}$/)
            .optional(),
          /** Column and row in the schematic map. */
          tile: z.tuple([z.int().min(0).max(20), z.int().min(0).max(20)]),
        }),
      )
      .min(1),
    /** Plain sectors, each one or more sections of SNI 2007. */
    industries: z.array(z.object({ code, label: bilingual, sni2007: z.array(z.string().regex(/^[A-U]$/)) })).min(1),
    employeeBands: z
      .array(z.object({ code, label: bilingual, from: z.int().min(0), to: z.int().min(0).nullable() }))
      .min(1),
    /** Where a company outside the county can turn. */
    otherHelp: z.array(z.object({ title: bilingual, text: bilingual, url: z.httpUrl().nullable() })),
    /** Where a company that cannot be helped is led instead, by the code that the lead chooses. */
    turnTo: z.object({
      'business-developer': place,
      'other-county': place,
      'procurement-agency': place,
      lawyer: place,
      'trade-organisation': place,
      /** Where a consultant outside the programme is found. A host that names none is still led to by the words alone. */
      consultant: place.optional(),
    }),
    responseWorkingDays: z.int().min(1).max(30).default(2),
    caseNumberPrefix: z
      .string()
      .regex(/^[A-Z]{1,6}$/)
      .refine((prefix) => !OTHER_SERIES.includes(prefix), 'numbers something else than cases')
      .default('UA'),
    /** Who watches over accessibility, and where one complains to them. */
    accessibilitySupervision: z.object({ name: bilingual, url: z.httpUrl() }).default({
      name: {
        sv: 'Myndigheten för digital förvaltning (Digg)',
        en: 'Agency for Digital Government (Digg)',
      },
      url: 'https://www.digg.se/tdosanmalan',
    }),
    /** Days of the signed assessment of accessibility and of the statement's last change. Not said where not given. */
    accessibilityStatement: z.object({ assessedOn: z.iso.date(), updatedOn: z.iso.date() }).nullable().default(null),
    buyerLine: z.object({ phone, phoneHours: bilingual, email: z.email() }),
  })
  .superRefine((host, context) => {
    for (const list of ['municipalities', 'industries', 'employeeBands'] as const) {
      const codes = host[list].map((item) => item.code)
      const twice = codes.find((one, index) => codes.indexOf(one) !== index)
      if (twice !== undefined)
        context.addIssue({ code: 'custom', path: [list], message: `has the code ${twice} twice` })
    }
    const foreign = host.municipalities.find((one) => !one.code.startsWith(host.county.code))
    if (foreign) {
      context.addIssue({ code: 'custom', path: ['municipalities'], message: `has ${foreign.code} of another county` })
    }
  })

export type Host = z.output<typeof hostSchema>
export type Municipality = Host['municipalities'][number]
export type Industry = Host['industries'][number]
export type EmployeeBand = Host['employeeBands'][number]
