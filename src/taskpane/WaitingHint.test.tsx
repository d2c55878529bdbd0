/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { renderPane } from '../../test/pane.tsx';
import { waitingSignal } from './WaitingHint.tsx';

describe('while Excel waits for the user to leave a cell', () => {
  test.each([
    ['id', 'Excel menunggu Anda selesai menyunting sel. Tekan Enter atau Esc di lembar kerja.'],
    ['en', 'Excel is waiting for you to finish editing a cell. Press Enter or Esc in the worksheet.'],
  ] as const)('the pane says what to do (%s), and no longer', async (language, sentence) => {
    const waiting = waitingSignal();
    await renderPane({ language, waiting });
    expect(screen.queryByText(sentence)).toBeNull();
    act(() => {
      waiting.set(true);
    });
    expect(screen.getByText(sentence).textContent).toBe(sentence);
    act(() => {
      waiting.set(false);
    });
    expect(screen.queryByText(sentence)).toBeNull();
  });
});
