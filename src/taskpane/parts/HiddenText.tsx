import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Words for screen readers alone. They carry their own space before them. */
export function HiddenText({ children }: { readonly children: ReactNode }) {
  return <span className={useStyles().root}> {children}</span>;
}
