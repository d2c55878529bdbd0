import type { Lack } from './interpreter/lacking.ts';
import type { HostObject } from './interpreter/hostClass.ts';
import type { MemberAuthority } from './interpreter/interpreter.ts';
import type { Culture } from './interpreter/members/session.ts';
import type { CustomXmlPart } from './model/customXml.ts';
import type { FormulaEngine } from './model/engine.ts';

export interface HostOptions {
  /** Calculates formulas; without one only the values that they came with can be read. */
  readonly engine?: FormulaEngine;
  /** The level of the Excel API that this Excel offers; 1.13 unless said otherwise. */
  readonly excelApi?: string;
  /**
   * What this Excel lacks of what its level has: `PageLayout`, `Chart.setPosition`, `ExcelApi 1.9`, with another answer
   * than `ApiNotFound` if need be. A set and all its later levels are not supported then.
   */
  readonly lacks?: readonly Lack[];
  /** The user's language and separators; Indonesian unless said otherwise. */
  readonly culture?: Culture;
  readonly fileName?: string;
  /** The custom XML parts that the workbook was saved with. */
  readonly customXmlParts?: readonly Pick<CustomXmlPart, 'id' | 'xml'>[];
  /** Bytes that a request or a response may have; 5 MB unless said otherwise. */
  readonly payloadLimit?: number;
  /** Keeps every batch and its answer as they were sent, to be replayed in a real Excel. */
  readonly recordsTraffic?: boolean;
  /** The year that a typed date without one gets. */
  readonly year?: number;
  /** Knows which members the real client library has. */
  readonly authority?: MemberAuthority;
  /** Objects that the client library makes by name. */
  readonly services?: Readonly<Partial<Record<string, () => HostObject>>>;
}
