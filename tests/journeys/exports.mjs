// What a school's administration exports: one class, its mentor, and parents who live together and apart.
const pupils = [
  // number, given name, infix, family name, then caregivers: name, relation, e-mail, language
  ['1001', 'Noor', 'el', 'Amrani', ['Samira el Amrani', 'moeder', 'samira@example.org', ''], ['Karim el Amrani', 'vader', '', '']],
  ['1002', 'Daan', 'de', 'Boer', ['Linda de Boer', 'moeder', 'linda@example.org', ''], ['Piet Jansen', 'vader', 'piet@example.org', '']],
  ['1003', 'Yusuf', '', 'Haddad', ['Fatima Haddad', 'moeder', '', 'Arabisch']],
  ['1004', 'Lotte', 'van der', 'Berg', ['Kees van der Berg', 'vader', 'kees@example.org', 'Engels']],
];
const quoted = (cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows) => rows.map((row) => row.map(quoted).join(';')).join('\r\n') + '\r\n';

const pupilsFile = csv([
  ['Leerlingnummer', 'Roepnaam', 'Tussenvoegsel', 'Achternaam', 'Geboortedatum', 'Klas', 'Leerjaar', 'Opleiding', 'Mentor',
    ...[1, 2].flatMap((n) => [`Verzorger ${n} naam`, `Verzorger ${n} relatie`, `Verzorger ${n} e-mail`, `Verzorger ${n} taal`])],
  ...pupils.map(([number, given, infix, family, one, other = ['', '', '', '']]) =>
    [number, given, infix, family, '14-03-2014', '1b', '1', 'Kader', 'VRI', ...one, ...other]),
]);
const staffFile = csv([['Afkorting', 'Roepnaam', 'Tussenvoegsel', 'Achternaam', 'Functie', 'E-mail'],
  ['VRI', 'Meike', 'de', 'Vries', 'docent', 'm.devries@example.org']]);

const file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
export const exported = [file('leerlingen.csv', pupilsFile), file('medewerkers.csv', staffFile)];
