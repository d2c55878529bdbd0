import type { Workbook } from '../../src/workbook/workbook.ts';
import { apiSetsAt } from './apiSets.ts';
import { bridgeIdle, createBridge } from './bridge.ts';
import { authorityOf, loadClientLibrary, type ClientLibrary } from './clientLibrary.ts';
import { SimulatedHost, type HostOptions } from './host.ts';
import type { MemberAuthority } from './interpreter/interpreter.ts';
import { requireReal } from './interpreter/lacking.ts';
import { installOfficeShim } from './officeShim.ts';

export interface RunningHost extends Pick<ClientLibrary, 'Excel' | 'Office' | 'OfficeExtension'> {
  readonly host: SimulatedHost;

  /** Lets answers and events arrive that are on their way. */
  readonly idle: () => Promise<void>;

  /** Makes `Excel`, `Office` and `OfficeExtension` global, as in a task pane; the function undoes it. */
  readonly installGlobals: () => () => void;

  /** Ends the host. Throws the first fault of the simulator that no test took: no test may pass on one. */
  readonly stop: () => Promise<void>;
}

/**
 * Opens a workbook in a simulated Excel and puts Microsoft's own client library in front of it, for tests in Node.
 *
 * The library checks API sets itself, so a call above `excelApi` throws `ApiNotFound`, and `Excel.run` waits for
 * its own clean-up, so that the log is complete when it returns.
 */
export async function startHost(workbook: Workbook, options: HostOptions = {}): Promise<RunningHost> {
  // The host wants to know the library's members, and the library wants a bridge to the host.
  let authority: MemberAuthority = () => undefined;
  const host = await SimulatedHost.open(workbook, {
    ...options,
    authority: (className, member) => authority(className, member),
  });
  const library = loadClientLibrary(createBridge(host));
  authority = authorityOf(library);
  requireReal(options.lacks ?? [], authority, Object.keys(apiSetsAt('1.1')));
  installOfficeShim(library, host);
  const { CommonUtility, Utility } = library.OfficeExtension as unknown as Record<
    'CommonUtility' | 'Utility',
    object
  >;
  Object.assign(CommonUtility, { _doApiNotSupportedCheck: true });
  Object.assign(Utility, { _synchronousCleanup: true });

  const { Excel, Office, OfficeExtension } = library;
  return {
    Excel,
    Office,
    OfficeExtension,
    host,
    idle: bridgeIdle,
    installGlobals: () => {
      const names = { Excel, Office, OfficeExtension };
      Object.assign(globalThis, names);
      return () => {
        for (const name of Object.keys(names)) Reflect.deleteProperty(globalThis, name);
      };
    },
    stop: async () => {
      await bridgeIdle();
      host.close();
    },
  };
}
