/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { fakeSpreadsheet } from '../../test/pane.tsx';
import { start } from './start.tsx';

/** Office as far as the pane asks it when it opens. */
function fakeOffice(host: 'Excel' | null, context: object) {
  const office = { HostType: { Excel: 'Excel' }, onReady: () => Promise.resolve({ host }), context };
  Object.assign(globalThis, { Office: office });
}

const requirements = (newest: number) => ({
  isSetSupported: (_: string, version: string) => Number(version.split('.')[1]) <= newest,
});

async function open() {
  const element = document.body.appendChild(document.createElement('div'));
  await act(() =>
    start({
      element,
      openSpreadsheet: () => fakeSpreadsheet(),
      startWorker: () => {
        throw new Error('No worker is needed to open the pane');
      },
    }),
  );
  return element;
}

describe('the pane opens', () => {
  afterEach(() => {
    document.body.replaceChildren();
    localStorage.clear();
    window.history.replaceState(null, '', '/');
    Reflect.deleteProperty(globalThis, 'Office');
  });

  test('in Excel, at the tab asked for', async () => {
    fakeOffice('Excel', { requirements: requirements(13) });
    window.history.replaceState(null, '', '/?buka=isi');
    await open();
    expect(screen.getByRole('tab', { selected: true }).textContent).toContain('Lengkapi');
  });

  test('with the preferences of its partition', async () => {
    localStorage.setItem('key-periksa-capaian.preferences', '{"language":"en"}');
    fakeOffice('Excel', { requirements: requirements(21), partitionKey: 'key-' });
    await open();
    screen.getByRole('tab', { name: 'Check' });
  });

  test.each([false, true])('in the theme of Office, dark: %s', async (isDarkTheme) => {
    fakeOffice('Excel', { requirements: requirements(13), officeTheme: { isDarkTheme } });
    await open();
    const rules = [...document.querySelectorAll('style')].flatMap(({ sheet }) =>
      [...(sheet?.cssRules ?? [])].map(({ cssText }) => cssText),
    );
    const backgrounds = [...rules.join(' ').matchAll(/--colorNeutralBackground1: ?(#\w+)/g)];
    expect(backgrounds.at(-1)?.[1]).toBe(isDarkTheme ? '#292929' : '#ffffff');
  });

  test('with a sentence in an Excel that is too old', async () => {
    fakeOffice('Excel', { requirements: requirements(12) });
    expect((await open()).textContent).toContain('Versi Excel ini terlalu lama');
  });

  test('with a sentence outside Excel', async () => {
    fakeOffice(null, {});
    expect((await open()).textContent).toContain('bekerja di dalam Excel');
  });

  test('with a sentence where office.js could not be loaded', async () => {
    expect((await open()).textContent).toContain('Pustaka Office tidak dapat dimuat');
  });
});
