import { ExcelError, SimulatorFault } from '../../errors.ts';
import { CLEAR_KINDS, clearCells } from '../../model/clearing.ts';
import type { HostMethod } from '../hostClass.ts';
import type { CellsTarget } from './session.ts';

/** `Range.clear` and `RangeAreas.clear`. */
export const clear: HostMethod<CellsTarget> = ({ session, sheet, areas }, args) => {
  const applyTo = args.optionalText(0) ?? 'All';
  if (applyTo === 'ResetContents') {
    throw new SimulatorFault('The simulated host has no controls in cells.', 'NotImplemented');
  }
  const kind = CLEAR_KINDS.find((candidate) => candidate === applyTo);
  if (kind === undefined) throw new ExcelError('InvalidArgument');
  clearCells(session.book, sheet, areas, kind, 'addIn');
  return undefined;
};
