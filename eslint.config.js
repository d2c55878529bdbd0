import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import office from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { engineKnows, rooms } from './rooms.js';

/** What the add-in is made of may know none of what it is tried out with. */
const places = [...Object.keys(rooms), 'engine', 'judge', 'workbench', 'e2e'];

/** Forbids value imports from every room that `knows` does not list. */
function walls(files, self, knows) {
  const forbidden = places.filter((place) => place !== self && !knows.includes(place));
  return {
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: forbidden.map((place) => ({
            regex: `^(\\.\\.?/)+(src/)?${place}(/|\\.ts$|$)`,
            message: `This room may not know ${place} (rooms.js).`,
            allowTypeImports: true,
          })),
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'samples/', '.mutation/', '.stryker-tmp/', 'reports/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  ...Object.entries(rooms).map(([room, knows]) =>
    walls([`src/${room}/**/*.ts`, `src/${room}/**/*.tsx`], room, knows),
  ),
  walls(['src/engine.ts'], 'engine', engineKnows),
  // The pane's own bundle stays small: only what its worker runs may hold the engine.
  {
    ...walls(['src/taskpane/**/*.ts', 'src/taskpane/**/*.tsx'], 'taskpane', ['settings', 'excel', 'locales']),
    ignores: ['src/taskpane/worker.ts', 'src/taskpane/worker/**'],
  },
  { files: ['src/taskpane/**/*.ts', 'src/taskpane/**/*.tsx'], ...reactHooks.configs.flat.recommended },
  // Its rules alone: the plugin's own configurations bring a parser and rules of other kinds along.
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': office },
    rules: Object.fromEntries(Object.keys(office.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
  },
  // Portions that together would exceed a request, and further attempts at what failed: a trip each.
  {
    files: ['src/excel/{chunks,door,undo,tabs/trips}.ts'],
    rules: { 'office-addins/no-context-sync-in-loop': 'off' },
  },
  // What Node's test runner returns is awaited by the runner itself.
  {
    files: ['e2e/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: ['describe', 'test'], package: 'node:test' }] },
      ],
    },
  },
  // A rule's test may look at the whole way from cells to findings.
  {
    files: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  prettier,
);
