export const formMessages = {
  errors: {
    unknown: 'Något gick fel hos oss',
    'name-missing': 'Skriv ett namn',
    'place-missing': 'Välj kommun',
    'days-missing': 'Välj en tid',
    'case-not-open': 'Ärendet är inte öppet längre.',
  },
  form: {
    errorTitle: 'Det finns {count} saker att rätta till',
    conflictTitle: 'Läget har ändrats',
    refusalTitle: 'Det gick inte',
    errorPrefix: 'Fel:',
    optional: 'frivilligt',
    charactersAtMost: 'Högst {max} tecken',
    charactersLeft: '{count} tecken kvar',
    charactersOver: '{count} tecken för mycket',
  },
}
