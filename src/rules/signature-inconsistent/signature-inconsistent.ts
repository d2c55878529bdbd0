import type { Report, SheetReport, Signature, SigningDate, Words } from '../../report/report.ts';
import { PERIODS_A_YEAR, type Period } from '../../workbook/period.ts';
import type { Ref } from '../../workbook/workbook.ts';
import { countParam, refOf, textParam } from '../figures.ts';
import type { Finding, Message, Rule } from '../finding.ts';
import { isSameName, lettersOf, nameWords } from './signedName.ts';

/** Signatures that contradict each other, or the period that they close. */
export const signatureInconsistent = {
  id: 'signature-inconsistent',
  messages: {
    id: {
      name: 'NIP yang sama ditandatangani dengan nama lain: {stated} di sini, {usual} di tempat lain',
      town: 'Tempat tanda tangan NIP yang sama berbeda: {stated} di sini, {usual} di tempat lain',
      digits: 'NIP {stated} berisi {count} angka, seharusnya 18',
      date: 'Tanggal {stated} lebih awal daripada akhir periode yang dilaporkan, {period} {year}',
    },
    en: {
      name: 'The same NIP is signed with another name: {stated} here, {usual} elsewhere',
      town: 'The same NIP signs at different places: {stated} here, {usual} elsewhere',
      digits: 'The NIP {stated} has {count} digits, should be 18',
      date: 'The date {stated} is before the end of the period reported, {period} {year}',
    },
  },
  check: (report) => [
    ...report.sheets.flatMap((sheet) =>
      sheet.signatures.flatMap((signature) => [
        ...miswrittenNumber(sheet, signature),
        ...earlyDate(sheet, signature),
      ]),
    ),
    ...[...bySigner(report).values()].flatMap((signed) => [...otherNames(signed), ...otherTowns(signed)]),
  ],
} satisfies Rule;

/** As laid down: birth date, month of appointment, sex and a running number. */
const NIP_DIGITS = 18;

function miswrittenNumber(sheet: SheetReport, { nip, digits }: Signature): Finding[] {
  if (digits.length === NIP_DIGITS) return [];
  return [
    findingAt(refOf(sheet, nip), [], nip.text, {
      key: 'digits',
      params: { stated: textParam(digits), count: countParam(digits.length) },
    }),
  ];
}

/** Reports are signed on the last working day, some days before the last of the month. */
const LAST_DAYS = 7;

/** Only where the sheet says its period and its year can the date be too early. */
function earlyDate(sheet: SheetReport, { signed }: Signature): Finding[] {
  const { period, year } = sheet;
  if (signed?.date === undefined || period === undefined || year === undefined) return [];
  const month = lastMonthOf(period);
  if (month === undefined || !isBefore(signed.date, year, month)) return [];
  return [
    findingAt(refOf(sheet, signed), [], signed.text, {
      key: 'date',
      params: {
        stated: textParam(signed.text),
        period: { kind: 'period', period },
        year: textParam(String(year)),
      },
    }),
  ];
}

function lastMonthOf({ kind, index }: Period): number | undefined {
  return kind === 'week' ? undefined : index * (MONTHS / PERIODS_A_YEAR[kind]);
}

const MONTHS = PERIODS_A_YEAR.month;

function isBefore(date: SigningDate, year: number, month: number): boolean {
  const months = (date.year - year) * MONTHS + date.month - month;
  if (months < 0) return true;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return months === 0 && (date.day ?? lastDay) <= lastDay - LAST_DAYS;
}

/** A signature and the sheet it stands on. */
interface Signed {
  readonly sheet: SheetReport;
  readonly signature: Signature;
}

function bySigner({ sheets }: Report): Map<string, Signed[]> {
  const signers = new Map<string, Signed[]>();
  for (const sheet of sheets) {
    for (const signature of sheet.signatures) {
      const signed = signers.get(signature.digits);
      if (signed === undefined) signers.set(signature.digits, [{ sheet, signature }]);
      else signed.push({ sheet, signature });
    }
  }
  return signers;
}

/** What one signer wrote, and how it is compared. */
interface Said {
  readonly sheet: SheetReport;
  readonly words: Words;
  readonly shown: string;
}

function otherNames(signed: readonly Signed[]): Finding[] {
  const said = signed.flatMap(({ sheet, signature: { name } }): Said[] =>
    name === undefined || nameWords(name.text).length === 0 ? [] : [{ sheet, words: name, shown: name.text }],
  );
  return differing(said, 'name', isSameName);
}

function otherTowns(signed: readonly Signed[]): Finding[] {
  const said = signed.flatMap(({ sheet, signature: { signed: place } }): Said[] =>
    place === undefined ? [] : [{ sheet, words: place, shown: place.town }],
  );
  return differing(said, 'town', (a, b) => lettersOf(a) === lettersOf(b));
}

/**
 * One finding at the first that differs from what most say. The order is that of the texts, so that where none has a
 * majority the order of the sheets does not matter.
 */
function differing(
  unordered: readonly Said[],
  key: 'name' | 'town',
  isSame: (a: string, b: string) => boolean,
): Finding[] {
  const said = [...unordered].sort(
    (a, b) => compareTexts(a.shown, b.shown) || compareTexts(a.sheet.name, b.sheet.name),
  );
  const like = said.map(({ shown }) => said.filter((other) => isSame(shown, other.shown)).length);
  const usual = said[like.indexOf(Math.max(...like))];
  if (usual === undefined) return [];
  const [odd, ...others] = said.filter(({ shown }) => !isSame(shown, usual.shown));
  if (odd === undefined) return [];
  return [
    findingAt(
      refOf(odd.sheet, odd.words),
      [usual, ...others].map(({ sheet, words }) => refOf(sheet, words)),
      odd.words.text,
      { key, params: { stated: textParam(odd.shown), usual: textParam(usual.shown) } },
    ),
  ];
}

function compareTexts(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

function findingAt(at: Ref, cells: readonly Ref[], stated: string, message: Message): Finding {
  return {
    rule: 'signature-inconsistent',
    severity: 'info',
    at,
    cells,
    stated,
    message,
    fixes: [],
    echoes: [],
  };
}
