import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** A titled list of settings, each with a button at its end. */
export const useListStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0 },
  minor: { margin: 0, color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  text: { flexGrow: 1, minWidth: 0 },
});
