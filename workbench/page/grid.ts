import {
  CanceledError,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
  type Injector,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import {
  CalculationMode,
  SetFormulaCalculationStartMutation,
  SheetsNumfmtCellContentController,
  UniverNetworkPlugin,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import core from '@univerjs/preset-sheets-core/locales/id-ID';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import note from '@univerjs/preset-sheets-note/locales/id-ID';
import { takeIndonesianInput } from './indonesianInput.ts';
import { isOffered } from './offered.ts';

/** The spreadsheet that the user sees. It shows cells and takes input; it calculates nothing. */
export interface Grid {
  readonly commands: ICommandService;
  readonly injector: Injector;
  show(data: Partial<IWorkbookData>): Workbook;
}

export function startGrid(container: HTMLElement): Grid {
  const univer = new Univer({
    locale: LocaleType.ID_ID,
    locales: { [LocaleType.ID_ID]: mergeLocales(core, note) },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: false,
      disableAutoFocus: true,
      footer: { menus: false, addSheetButtonConfig: { show: false } },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsNotePreset(),
  ];
  for (const entry of presets.flatMap(({ plugins }) => plugins)) {
    const isPlain = !Array.isArray(entry);
    const plugin = isPlain ? entry : entry[0];
    // Nothing is fetched from anywhere.
    if (plugin === UniverNetworkPlugin) continue;
    univer.registerPlugin(plugin, isPlain ? undefined : (entry[1] as object));
  }
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  commands.beforeCommandExecuted(({ id }) => {
    // The model calculates; the grid's own engine would only do it once more.
    if (!isOffered(id) || id === SetFormulaCalculationStartMutation.id) throw new CanceledError();
  });
  let isSetUp = false;
  return {
    commands,
    injector,
    show: (data) => {
      const instances = injector.get(IUniverInstanceService);
      const before = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
      if (before) instances.disposeUnit(before.getUnitId());
      const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
      if (!isSetUp) {
        // These services come with the first workbook.
        injector.get(SheetsNumfmtCellContentController).setNumfmtLocal('id');
        takeIndonesianInput(injector);
        isSetUp = true;
      }
      return workbook;
    },
  };
}
