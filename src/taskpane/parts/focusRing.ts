import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** The ring around what the keyboard is at, in controls of our own. It lies inside, where nothing cuts it off. */
export const FOCUS_RING: GriffelStyle = {
  ':focus-visible': {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: `calc(${tokens.strokeWidthThin} * -1)`,
  },
};
