import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface RootProps {
  readonly isDark: boolean;
  readonly children: ReactNode;
}

/** What every page of the pane stands in: the theme that Office has. */
export function Root({ isDark, children }: RootProps) {
  return <FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>{children}</FluentProvider>;
}
