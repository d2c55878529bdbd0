import { ExcelError } from '../../errors.ts';
import type { CalculationMode } from '../../model/calculation.ts';
import { bind, hostClass, type HostClass } from '../hostClass.ts';
import type { Session } from './session.ts';

const MODES: readonly CalculationMode[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

/** The reference of `Excel.Application`. */
export const applicationClass: HostClass<Session> = hostClass<Session, Excel.Application>({
  name: 'Application',
  properties: {
    calculationMode: {
      get: ({ book }) => book.calculation.mode,
      set: ({ book }, value) => {
        const mode = MODES.find((candidate) => candidate === value);
        if (mode === undefined) throw new ExcelError('InvalidArgument');
        book.calculation.mode = mode;
      },
    },
    calculationState: { get: () => 'Done' },
    decimalSeparator: { get: ({ culture }) => culture.decimalSeparator },
    thousandsSeparator: { get: ({ culture }) => culture.groupSeparator },
    useSystemSeparators: { get: () => true },
  },
  children: { cultureInfo: (session) => bind(cultureInfoClass, session) },
  methods: {
    calculate: async ({ book }) => {
      await book.calculateNow();
      return undefined;
    },
    suspendApiCalculationUntilNextSync: ({ book }) => {
      book.calculation.suspendUntilNextSync();
      return undefined;
    },
    // Nothing is drawn here.
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

const cultureInfoClass: HostClass<Session> = hostClass<Session, Excel.CultureInfo>({
  name: 'CultureInfo',
  properties: { name: { get: ({ culture }) => culture.name } },
  children: { numberFormat: (session) => bind(numberFormatInfoClass, session) },
});

const numberFormatInfoClass: HostClass<Session> = hostClass<Session, Excel.NumberFormatInfo>({
  name: 'NumberFormatInfo',
  properties: {
    numberDecimalSeparator: { get: ({ culture }) => culture.decimalSeparator },
    numberGroupSeparator: { get: ({ culture }) => culture.groupSeparator },
  },
});

/** `context.runtime` */
export const runtimeClass: HostClass<Session> = hostClass<Session, Excel.Runtime>({
  name: 'Runtime',
  properties: {
    enableEvents: {
      get: ({ events }) => events.isEnabled,
      set: ({ events }, value) => {
        if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
        events.isEnabled = value;
      },
    },
  },
});
