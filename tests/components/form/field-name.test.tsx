import { render } from '@testing-library/react'
import { z } from 'zod'
import { EmailField } from '@/components/form/email-field'
import type { FieldName } from '@/components/form/field-name'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { TextField } from '@/components/form/text-field'
import type { logTimeForm } from '@/lib/time/inputs'

const _planned = z.object({ title: z.string(), place: z.string().optional() })
const _either = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('room'), seats: z.string() }),
  z.object({ kind: z.literal('link'), url: z.string() }),
])
const _whatever = z.record(z.string(), z.string())

/** What the compiler is asked: each line below that says so must not compile, and the others must. */
function drawn() {
  return (
    <>
      <TextField<typeof _planned> name="title" label="Titel" />
      <TextField<typeof _planned> name="place" label="Plats" />
      <TextField<typeof _either> name="seats" label="Platser" />
      <TextField<typeof _either> name="url" label="Länk" />
      <TextField<{ period: string }> name="period" label="Period" />
      <TextField<typeof logTimeForm> name="duration" label="Tid" />
      {/* @ts-expect-error the schema has no such field */}
      <TextField<typeof _planned> name="duration" label="Tid" />
      {/* @ts-expect-error the schema has no such field, whichever field asks for it */}
      <EmailField<typeof _planned> name="email" label="E-post" />
      {/* @ts-expect-error the schema has no such field, whichever field asks for it */}
      <RadioGroupField<typeof _planned> name="kind" label="Slag" choices={[]} />
      {/* @ts-expect-error a field says whose it is */}
      <TextField name="title" label="Titel" />
      {/* @ts-expect-error a schema that reads whatever comes vouches for no name */}
      <TextField<typeof _whatever> name="title" label="Titel" />
    </>
  )
}

/** Fails to compile when a schema's names become any text, as they do when a type is lost on the way. */
type IsAny<T> = string extends T ? true : false
const namesAreKnown: [IsAny<FieldName<typeof logTimeForm>>, IsAny<FieldName<typeof _either>>] = [false, false]

describe('the name of a field', () => {
  it('is one that its schema reads, or the form does not compile', () => {
    expect(namesAreKnown).toEqual([false, false])
    const { container } = render(drawn())
    expect(container.querySelectorAll('input[name=title]')).toHaveLength(3)
  })
})
