import { ExcelError } from '../../errors.ts';
import {
  BORDER_INDEXES,
  paintBorder,
  readBorder,
  type BorderAspect,
  type BorderIndex,
} from '../../model/borders.ts';
import type { Json } from '../../model/json.ts';
import { requireAllowed } from '../../model/protection.ts';
import { bind, hostClass, type HostClass, type HostObject, type HostProperty } from '../hostClass.ts';
import { colour, oneOf, overAreas } from './keptProperties.ts';
import type { CellsTarget } from './session.ts';

interface BorderTarget extends CellsTarget {
  readonly index: BorderIndex;
}

/** `Excel.BorderLineStyle` and `Excel.BorderWeight` */
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];

const bound = (cells: CellsTarget, index: BorderIndex | undefined): HostObject => {
  if (index === undefined) throw new ExcelError('InvalidArgument');
  return bind(rangeBorderClass, { ...cells, index });
};

/** The reference of `Excel.RangeBorderCollection`. Two cells share the line between them. */
export const rangeBorderCollectionClass: HostClass<CellsTarget> = hostClass<
  CellsTarget,
  Excel.RangeBorderCollection
>({
  name: 'RangeBorderCollection',
  properties: { count: { get: () => BORDER_INDEXES.length } },
  items: (cells) => BORDER_INDEXES.map((index) => bound(cells, index)),
  methods: {
    getItem: (cells, args) =>
      bound(
        cells,
        BORDER_INDEXES.find((index) => index === args.text(0)),
      ),
    getItemAt: (cells, args) => bound(cells, BORDER_INDEXES[args.integer(0)]),
  },
});

const rangeBorderClass: HostClass<BorderTarget> = hostClass<BorderTarget, Excel.RangeBorder>({
  name: 'RangeBorder',
  properties: {
    sideIndex: { get: ({ index }) => index },
    style: aspect('style', 'None', oneOf(STYLES)),
    weight: aspect('weight', 'Thin', oneOf(WEIGHTS)),
    color: aspect('color', '#000000', colour),
  },
});

function aspect(name: BorderAspect, fallback: Json, read: (value: Json) => Json): HostProperty<BorderTarget> {
  return {
    get: ({ sheet, areas, index }) =>
      overAreas(areas.map((area) => readBorder(sheet.formats, area, index, name, fallback))),
    set: ({ sheet, areas, index }, value) => {
      requireAllowed(sheet, 'allowFormatCells');
      const kept = read(value);
      for (const area of areas) paintBorder(sheet.formats, area, index, name, kept);
    },
  };
}

/** `Excel.CellBorderCollection`, by which cells' properties are set in bulk, has names of its own. */
const BULK_NAMES: Readonly<Partial<Record<string, BorderIndex>>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  vertical: 'InsideVertical',
  horizontal: 'InsideHorizontal',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

/** The borders by their names in bulk; `undefined` where the object is no collection of borders. */
export function bordersInBulk(object: HostObject): Readonly<Partial<Record<string, HostObject>>> | undefined {
  const cells = object.as(rangeBorderCollectionClass);
  if (cells === undefined) return undefined;
  return Object.fromEntries(Object.entries(BULK_NAMES).map(([name, index]) => [name, bound(cells, index)]));
}
