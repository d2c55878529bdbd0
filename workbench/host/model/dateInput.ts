/**
 * Dates and times as an en-US Excel reads them from typed text. A date in another order than month, day, year
 * stays text (the reference of `Range.values`; docs/excel/excel-add-ins-ranges-dates.md).
 */
export interface DateInput {
  /** Days since 1899-12-30 (Excel's serial), the time of day as a fraction. */
  readonly value: number;
  readonly numberFormat: string;
}

interface CalendarDate {
  readonly serial: number;
  readonly numberFormat: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Reads `3/4`, `12/31/2024`, `2024-12-31`, `5-Jan`, `Jan 2024`, `January 5, 2024`, `7:30 PM`, or a date and a time. */
export function parseDateInput(text: string, year: number): DateInput | undefined {
  const date = parseDate(text, year);
  if (date !== undefined) return { value: date.serial, numberFormat: date.numberFormat };
  const time = parseTime(text);
  if (time !== undefined) return time;

  const split = /^(.+?)\s+(\d{1,2}:.+)$/.exec(text);
  if (split === null) return undefined;
  const day = parseDate(split[1] ?? '', year);
  const clock = parseTime(split[2] ?? '');
  if (day === undefined || clock === undefined) return undefined;
  return { value: day.serial + clock.value, numberFormat: 'm/d/yyyy h:mm' };
}

function parseDate(text: string, thisYear: number): CalendarDate | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');

  const numeric = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{1,2})$/.exec(text);
  if (numeric !== null)
    return dated(fullYear(numeric[3]), Number(numeric[1]), Number(numeric[2]), 'm/d/yyyy');

  const monthAndYear = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (monthAndYear !== null) return dated(Number(monthAndYear[2]), Number(monthAndYear[1]), 1, 'mmm-yy');

  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short !== null) {
    const month = Number(short[1]);
    // A second number that is no day of that month is a year: `1/45`.
    return dated(thisYear, month, Number(short[2]), 'd-mmm') ?? dated(fullYear(short[2]), month, 1, 'mmm-yy');
  }
  return namedMonth(text, thisYear);
}

function namedMonth(text: string, thisYear: number): CalendarDate | undefined {
  const dayFirst = /^(\d{1,2})[-\s]([a-z]+)(?:[-\s](\d{4}|\d{2}))?$/i.exec(text);
  if (dayFirst !== null) {
    const [, day, name = '', year] = dayFirst;
    if (year === undefined) return dated(thisYear, monthNumber(name), Number(day), 'd-mmm');
    return dated(fullYear(year), monthNumber(name), Number(day), 'd-mmm-yy');
  }
  const monthFirst = /^([a-z]+)\s(\d{1,2}),\s?(\d{4})$/i.exec(text);
  if (monthFirst !== null) {
    return dated(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2]), 'd-mmm-yy');
  }
  const monthAndDay = /^([a-z]+)[-\s](\d{1,2})$/i.exec(text);
  if (monthAndDay !== null) {
    const month = monthNumber(monthAndDay[1] ?? '');
    const number = Number(monthAndDay[2]);
    // A number that is no day of that month is a year: `Jan 45`.
    return dated(thisYear, month, number, 'd-mmm') ?? dated(fullYear(monthAndDay[2]), month, 1, 'mmm-yy');
  }
  const monthAndYear = /^([a-z]+)[-\s](\d{4})$/i.exec(text);
  if (monthAndYear === null) return undefined;
  return dated(Number(monthAndYear[2]), monthNumber(monthAndYear[1] ?? ''), 1, 'mmm-yy');
}

/** 1 to 12, or 0 where the word is no English month. */
function monthNumber(name: string): number {
  const word = name.toLowerCase();
  return Math.max(MONTHS.indexOf(word), FULL_MONTHS.indexOf(word)) + 1;
}

/** Two digits: up to 29 belong to this century, from 30 to the last one (Excel's default window). */
function fullYear(text = ''): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dated(year: number, month: number, day: number, numberFormat: string): CalendarDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1900 || year > 9999) return undefined;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
  // Excel counts a 29 February 1900 that never was.
  return { serial: days < 61 ? days - 1 : days, numberFormat };
}

function parseTime(text: string): DateInput | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s(AM|PM|A|P))?$/i.exec(text);
  if (match === null) return undefined;
  const [, hourText, minuteText, secondText, half] = match;
  const hour = Number(hourText);
  const minutes = Number(minuteText);
  const seconds = Number(secondText ?? 0);
  if (minutes > 59 || seconds > 59 || hour > (half === undefined ? 23 : 12)) return undefined;
  const isAfternoon = /^p/i.test(half ?? '');
  const hours = half === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  const base = secondText === undefined ? 'h:mm' : 'h:mm:ss';
  return {
    value: (hours * 3600 + minutes * 60 + seconds) / 86_400,
    numberFormat: half === undefined ? base : `${base} AM/PM`,
  };
}
