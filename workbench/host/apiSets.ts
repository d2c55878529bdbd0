/** The API sets of a simulated Excel: `{ ExcelApi: '1.13' }` means 1.13 and everything below. */
export type ApiSets = Readonly<Record<string, string>>;

/**
 * What an Excel at some level of the API offers besides
 * (docs/requirement-sets/common/office-add-in-requirement-sets.md of the Office add-ins reference).
 */
export function apiSetsAt(excelApi: string): ApiSets {
  return {
    ExcelApi: excelApi,
    // Not in the documentation: the client library asks for it before it honours `delayForCellEdit`.
    DelayForCellEdit: '1.1',
    CustomXmlParts: '1.1',
    DialogApi: '1.2',
    RibbonApi: '1.1',
    Settings: '1.1',
    SharedRuntime: '1.1',
  };
}

/** `Office.context.requirements.isSetSupported`; 1.9 is older than 1.13. */
export function isSetSupported(sets: ApiSets, name: string, version: string | number = '1.1'): boolean {
  const offered = sets[name];
  if (offered === undefined) return false;
  const [major, minor] = parts(offered);
  const [wantedMajor, wantedMinor] = parts(String(version));
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function parts(version: string): readonly [number, number] {
  const [major = '1', minor = '0'] = version.split('.');
  return [Number(major), Number(minor)];
}

/** The sets without some versions: of each only what is below the lowest of them, or nothing. */
export function apiSetsWithout(
  sets: ApiSets,
  lacking: readonly (readonly [name: string, version: string] | undefined)[],
): ApiSets {
  return lacking.reduce<ApiSets>((left, lack) => {
    const [name, version] = lack ?? ['', ''];
    if (!isSetSupported(left, name, version)) return left;
    const [major, minor] = parts(version);
    const others = Object.entries(left).filter(([other]) => other !== name);
    return Object.fromEntries(minor <= 1 ? others : [...others, [name, `${major}.${minor - 1}`]]);
  }, sets);
}
