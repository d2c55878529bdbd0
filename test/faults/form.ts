import { cellAt, type Sheet } from '../../src/workbook/workbook.ts';
import { writeNumber } from '../../src/workbook/writeNumber.ts';
import { PROGRAMS } from '../quarterReport.ts';
import { monthly, percent, worksheet, type Item, type Month } from '../worksheets.ts';
import { blocksOf, numbersIn, refAt, reportOf, withValue } from './cells.ts';
import { KINDS, oneOf, roll, sheetsWith, type Dice, type Fault, type Spoiled } from './fault.ts';

/** What the generator does not draw is built here, so what is drawn does not matter. */
const drawn = sheetsWith({});

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The figures of a sheet, without percentages of what was reached. */
function figuresOf(sheet: Sheet) {
  return blocksOf(reportOf(sheet)).flatMap(({ panel, block: { annual, measurements } }) =>
    numbersIn([annual, ...measurements.flatMap(({ target, realization }) => [target, realization])]).map(
      (entry) => ({ panel, entry }),
    ),
  );
}

/** A number kept as text in a table of numbers. */
export const numberAsText: Fault = {
  drawn: sheetsWith({ hasFormulas: false, style: 'number', percents: ['ratio', 'ratio'], repeats: 'merged' }),
  spoil: ({ sheet }, dice) => {
    const all = figuresOf(sheet);
    const place = oneOf(
      all.filter(({ panel, entry: { figure } }) => {
        const areNumbers = all.every((one) => one.panel !== panel || !one.entry.figure.isText);
        return areNumbers && figure.unit !== 'percent' && Number.isInteger(figure.value) && figure.value > 1;
      }),
      dice,
      0,
    );
    if (place === undefined) return undefined;
    const { entry } = place;
    return { sheets: [withValue(sheet, entry, String(entry.figure.value))], at: refAt(sheet, entry) };
  },
};

/** An amount with its thousands set apart as Indonesians do, among those of the English. */
export const numberStyle: Fault = {
  drawn: sheetsWith({ hasFormulas: false, style: 'en', repeats: 'merged' }, ({ axis }) => axis !== 'types', {
    kinds: KINDS.anyMoney,
  }),
  spoil: ({ sheet }, dice) => {
    const amounts = figuresOf(sheet).filter(
      ({ panel, entry: { figure } }) => panel.kind === 'budget' && figure.isText && figure.value >= 1_000_000,
    );
    const place = oneOf(
      amounts.filter(({ entry }) => amounts.filter((one) => one.entry.column === entry.column).length >= 4),
      dice,
      0,
    );
    if (place === undefined) return undefined;
    const { entry } = place;
    const { value } = cellAt(sheet, entry.row, entry.column);
    const text = String(value).replace(/\d[\d.,]*/, writeNumber(entry.figure.value, 0, 'id'));
    return { sheets: [withValue(sheet, entry, text)], at: refAt(sheet, entry) };
  },
};

/** A text such as `1.250` where nothing on the sheet tells thousands from decimals. */
export const ambiguousNumber: Fault = {
  drawn,
  spoil: (_, dice) => {
    const count = 2 + roll(dice, 0, 6);
    const right = worksheet([
      ['Program', 'Pagu (Rp)', 'Realisasi (Rp)'],
      ...times(count, (index) => {
        // No years: `2021 | 2022` would be a header.
        const budget = 3000 + ((roll(dice, 1, 5000) + index * 977) % 6000);
        return [`Program ${PROGRAMS[index] ?? ''}`, budget, budget - 1 - roll(dice, 2 + index, 900)];
      }),
    ]);
    const at = { row: 1 + roll(dice, 10, count), column: 1 + roll(dice, 11, 2) };
    const { value } = cellAt(right, at.row, at.column);
    const wrong = withValue(right, at, writeNumber(Number(value), 0, 'id'));
    return { sheets: [wrong], at: refAt(right, at), right: [right] };
  },
};

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus'];
const REASONS = ['Lelang terlambat', 'Menunggu juknis', 'Peserta kurang', 'Dana belum cair'];

/** A program of some months with a remark on each, one of which differs between a right sheet and a wrong one. */
function remarked(dice: Dice, of: (isWrong: boolean) => { remark: string; isReached: boolean }): Spoiled {
  const count = 5 + roll(dice, 0, 4);
  const odd = roll(dice, 1, count);
  const sheetOf = (isWrong: boolean) => {
    const months = times(count, (index): Month => {
      const own = index === odd ? of(isWrong) : undefined;
      const target = 100 * (index + 1);
      const realization = own?.isReached === true ? target : target - 10 - roll(dice, 2 + index, 60);
      const remark = own?.remark ?? REASONS[(roll(dice, 11, 4) + index) % 4] ?? '';
      return [MONTHS[index] ?? '', target, realization, percent(realization / target), remark];
    });
    const [sheet] = monthly('Anggaran (Rp)', [{ name: 'Program Pasar', annual: 1_000_000, months }]).sheets;
    if (sheet === undefined) throw new Error('A table has a sheet');
    return sheet;
  };
  const [right, wrong] = [sheetOf(false), sheetOf(true)];
  return { sheets: [wrong], at: refAt(wrong, { row: 2 + odd, column: 6 }), right: [right] };
}

/** No remark beside an achievement below the limit, where the other months have one. */
export const remarkMissing: Fault = {
  drawn,
  spoil: (_, dice) =>
    remarked(dice, (isWrong) => ({ remark: isWrong ? '' : 'Lelang diulang', isReached: false })),
};

/** A remark of delay beside a target that was reached. */
export const remarkContradicts: Fault = {
  drawn,
  spoil: (_, dice) => {
    const delay = oneOf(['Masih proses spj', 'Belum dapat berjalan', 'belum terealisasi'], dice, 10) ?? '';
    return remarked(dice, (isWrong) => ({ remark: isWrong ? delay : 'Selesai', isReached: true }));
  },
};

/** One long remark beside half of the programs or more. */
export const remarkGeneric: Fault = {
  drawn,
  spoil: (_, dice) => {
    const count = 5 + roll(dice, 0, 6);
    const repeated = Math.ceil(count / 2) + roll(dice, 1, Math.floor(count / 2) + 1);
    const first = roll(dice, 2, count - repeated + 1);
    const long = 'Kegiatan dilaksanakan dengan baik sesuai rencana dan anggaran';
    const sheetOf = (isWrong: boolean) => {
      const [sheet] = monthly(
        'Anggaran (Rp)',
        times(count, (index): Item => {
          const isSame = isWrong && index >= first && index < first + repeated;
          const remark = isSame ? long : `${long} program ${PROGRAMS[index] ?? ''}`;
          return {
            name: `Program ${PROGRAMS[index] ?? ''}`,
            annual: 100,
            months: [['Januari', 100, 50, percent(0.5), remark]],
          };
        }),
      ).sheets;
      if (sheet === undefined) throw new Error('A table has a sheet');
      return sheet;
    };
    const wrong = sheetOf(true);
    return {
      sheets: [wrong],
      at: refAt(wrong, { row: 2 + first, column: 6 }),
      right: [sheetOf(false)],
    };
  },
};

/** Indicators that all, or nearly all, reach just what was planned, in every month. */
export const realizationCopiesTarget: Fault = {
  drawn,
  spoil: (_, dice) => {
    const count = 5 + roll(dice, 0, 8);
    const own = roll(dice, 1, Math.floor(count / 5) + 1);
    const months = 2 + roll(dice, 2, 5);
    const sheetOf = (isWrong: boolean) => {
      const [sheet] = monthly(
        'Kinerja',
        times(count, (index): Item => ({
          name: `Nilai ${PROGRAMS[index] ?? ''}`,
          annual: 10 * months,
          months: times(months, (month): Month => {
            const target = 10 * (month + 1);
            const realization = isWrong && index >= own ? target : target - 1 - (index % 3);
            return [MONTHS[month] ?? '', target, realization, percent(realization / target)];
          }),
        })),
      ).sheets;
      if (sheet === undefined) throw new Error('A table has a sheet');
      return sheet;
    };
    const wrong = sheetOf(true);
    return { sheets: [wrong], at: refAt(wrong, { row: 1, column: 4 }), right: [sheetOf(false)] };
  },
};

/** A unit of things counted beside a percentage, or `%` beside an index. */
export const unitUnfit: Fault = {
  drawn: sheetsWith({ hasUnit: true, repeats: 'merged' }, ({ rows }) => rows === 'A1'),
  spoil: ({ sheet }, dice) => {
    const places = reportOf(sheet)
      .panels.filter(({ kind }) => kind === 'performance')
      .flatMap(({ blocks }) =>
        blocks.flatMap(({ name = '', unitAt }) => {
          const wrong = name.startsWith('Persentase') ? 'Orang' : name.startsWith('Indeks') ? '%' : undefined;
          return unitAt === undefined || wrong === undefined ? [] : [{ unitAt, wrong }];
        }),
      );
    const place = oneOf(places, dice, 0);
    if (place === undefined) return undefined;
    return { sheets: [withValue(sheet, place.unitAt, place.wrong)], at: refAt(sheet, place.unitAt) };
  },
};

/** A signer's number that lacks a digit or has one too many. */
export const signatureInconsistent: Fault = {
  drawn: sheetsWith({ hasSignature: true }),
  spoil: ({ sheet }, dice) => {
    const places = sheet.grid.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        typeof cell?.value === 'string' && cell.value.startsWith('NIP')
          ? [{ row, column, text: cell.value }]
          : [],
      ),
    );
    const [place] = places;
    if (place === undefined) return undefined;
    const text = roll(dice, 0, 2) === 0 ? place.text.slice(0, -1) : `${place.text}${roll(dice, 1, 10)}`;
    return { sheets: [withValue(sheet, place, text)], at: refAt(sheet, place) };
  },
};
