import { bind, hostClass, type HostClass } from '../hostClass.ts';
import { kept, oneOf } from './keptProperties.ts';
import type { SheetTarget } from './session.ts';

/** `Excel.HeaderFooterState` */
const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'];

/** Which pages a header and a footer are for, as `HeaderFooterGroup` names them. */
export const HEADER_PAGES = ['defaultForAllPages', 'firstPage', 'evenPages', 'oddPages'] as const;

type HeaderPages = (typeof HEADER_PAGES)[number];

/** What is kept of a sheet for a part of a header or footer. */
export const headerProperty = (pages: HeaderPages, part: string) => `page.${pages}.${part}`;

/** The reference of `Excel.HeaderFooterGroup`; texts are kept with their codes. */
export const headerFooterGroupClass: HostClass<SheetTarget> = hostClass<SheetTarget, Excel.HeaderFooterGroup>(
  {
    name: 'HeaderFooterGroup',
    properties: {
      state: kept('page.headerFooterState', 'Default', oneOf(STATES)),
      useSheetMargins: kept('page.headerFooterUsesMargins', true),
      useSheetScale: kept('page.headerFooterUsesScale', true),
    },
    children: {
      defaultForAllPages: (target) => bind(headerFooterClass('defaultForAllPages'), target),
      firstPage: (target) => bind(headerFooterClass('firstPage'), target),
      evenPages: (target) => bind(headerFooterClass('evenPages'), target),
      oddPages: (target) => bind(headerFooterClass('oddPages'), target),
    },
  },
);

const headerFooterClass = (pages: HeaderPages) =>
  hostClass<SheetTarget, Excel.HeaderFooter>({
    name: 'HeaderFooter',
    properties: {
      leftHeader: kept(headerProperty(pages, 'leftHeader'), ''),
      centerHeader: kept(headerProperty(pages, 'centerHeader'), ''),
      rightHeader: kept(headerProperty(pages, 'rightHeader'), ''),
      leftFooter: kept(headerProperty(pages, 'leftFooter'), ''),
      centerFooter: kept(headerProperty(pages, 'centerFooter'), ''),
      rightFooter: kept(headerProperty(pages, 'rightFooter'), ''),
    },
  });
