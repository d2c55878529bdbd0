import { headerProperty, type HeaderPages } from '../../model/pageLook.ts';
import { bind, hostClass, type HostClass } from '../hostClass.ts';
import { kept, oneOf } from './keptProperties.ts';
import type { SheetTarget } from './session.ts';

/** `Excel.HeaderFooterState` */
const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'];

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
