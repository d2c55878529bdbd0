import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ItemAccumulation } from '../../engine.ts';
import { capitalised } from '../../locales/format.ts';
import { useSay } from '../language.ts';
import { Choice } from './Choice.tsx';
import { IndicatorSettings } from './IndicatorSettings.tsx';
import { LimitField } from './LimitField.tsx';
import { MutedRuleList } from './MutedRuleList.tsx';
import { PredicateSettings } from './PredicateSettings.tsx';
import { ACCUMULATIONS, DIRECTIONS, type Preferences } from './preferences.ts';
import { SavedReasonList } from './SavedReasonList.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  minor: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

interface PreferencesTabProps {
  readonly preferences: Preferences;
  /** Names of indicators of the workbook, as far as it was checked. */
  readonly indicators: readonly string[];
  /** The last change could be stored. */
  readonly isKept: boolean;
  readonly onChange: (preferences: Preferences) => void;
}

/** The tab where the user says how to read, how to judge and how to speak. */
export function PreferencesTab({ preferences, indicators, isKept, onChange }: PreferencesTabProps) {
  const styles = useStyles();
  const say = useSay();
  const set = (changed: Partial<Preferences>) => {
    onChange({ ...preferences, ...changed });
  };
  return (
    <div className={styles.root}>
      <Choice
        label={say('language')}
        isHorizontal
        value={preferences.language}
        options={[
          ['id', say('languageIndonesian')],
          ['en', say('languageEnglish')],
        ]}
        onChange={(language) => {
          set({ language });
        }}
      />
      <MutedRuleList
        rules={preferences.mutedRules}
        onChange={(mutedRules) => {
          set({ mutedRules });
        }}
      />
      <Choice
        label={say('fillWith')}
        hint={say('fillWithHint')}
        value={preferences.fillWith}
        options={[
          ['formula', say('fillWithFormula')],
          ['value', say('fillWithValue')],
        ]}
        onChange={(fillWith) => {
          set({ fillWith });
        }}
      />
      <SavedReasonList
        reasons={preferences.savedReasons}
        onChange={(savedReasons) => {
          set({ savedReasons });
        }}
      />
      <Choice
        label={say('numberStyle')}
        hint={say('numberStyleHint')}
        value={preferences.numberStyle}
        options={[
          ['id', say('numberStyleIndonesian')],
          ['en', say('numberStyleEnglish')],
        ]}
        onChange={(numberStyle) => {
          set({ numberStyle });
        }}
      />
      <LimitField
        label={say('implausibleAbove')}
        hint={say('implausibleAboveHint')}
        value={preferences.implausibleAbove}
        onChange={(implausibleAbove) => {
          set({ implausibleAbove });
        }}
      />
      <LimitField
        label={say('remarkBelow')}
        hint={say('remarkBelowHint')}
        value={preferences.remarkBelow}
        onChange={(remarkBelow) => {
          set({ remarkBelow });
        }}
      />
      <Choice
        label={say('achievementCap')}
        hint={say('achievementCapHint')}
        value={preferences.cap}
        options={[
          ['none', say('achievementCapNone')],
          ['100', say('achievementCap100')],
          ['120', say('achievementCap120')],
        ]}
        onChange={(cap) => {
          set({ cap });
        }}
      />
      <Choice
        label={say('achievementFloor')}
        hint={say('achievementFloorHint')}
        value={preferences.floor}
        options={[
          ['asSheet', say('asSheet')],
          ['zero', say('achievementFloorZero')],
          ['none', say('achievementFloorNone')],
        ]}
        onChange={(floor) => {
          set({ floor });
        }}
      />
      <Choice
        label={say('percentScale')}
        hint={say('percentScaleHint')}
        value={preferences.scale}
        options={[
          ['asSheet', say('asSheet')],
          ['ratio', say('percentScaleRatio')],
          ['hundred', say('percentScaleHundred')],
        ]}
        onChange={(scale) => {
          set({ scale });
        }}
      />
      <PredicateSettings chosen={preferences} onChange={set} />
      <IndicatorSettings
        title={say('directions')}
        hint={say('directionsHint')}
        choiceLabel={say('direction')}
        indicators={indicators}
        options={DIRECTIONS.map((direction) => [direction, say(`direction${capitalised(direction)}`)])}
        chosen={preferences.directions}
        onChange={(directions) => {
          set({ directions });
        }}
      />
      <AccumulationSettings
        indicators={indicators}
        accumulations={preferences.accumulations}
        onChange={(accumulations) => {
          set({ accumulations });
        }}
      />
      <div className={styles.minor}>{say(isKept ? 'settingsKept' : 'settingsNotKept')}</div>
    </div>
  );
}

interface AccumulationSettingsProps {
  readonly indicators: readonly string[];
  readonly accumulations: Preferences['accumulations'];
  readonly onChange: (accumulations: Preferences['accumulations']) => void;
}

/** How series add up: targets and realizations each in a list of their own, as offices count them apart. */
function AccumulationSettings({ indicators, accumulations, onChange }: AccumulationSettingsProps) {
  const say = useSay();
  return (['target', 'realization'] as const).map((measure) => (
    <IndicatorSettings
      key={measure}
      title={say(`accumulations${capitalised(measure)}`)}
      hint={say('accumulationsHint')}
      choiceLabel={say('accumulation')}
      indicators={indicators}
      options={ACCUMULATIONS.map((kind) => [kind, say(`accumulation${capitalised(kind)}`)])}
      chosen={kindsOf(accumulations, measure)}
      onChange={(kinds) => {
        onChange(withKinds(accumulations, measure, kinds));
      }}
    />
  ));
}

type Kind = (typeof ACCUMULATIONS)[number];

function kindsOf(
  accumulations: Preferences['accumulations'],
  measure: keyof ItemAccumulation,
): Record<string, Kind> {
  return Object.fromEntries(
    Object.entries(accumulations).flatMap(([name, item]): [string, Kind][] => {
      const kind = item[measure];
      return kind === undefined || kind === 'undecided' ? [] : [[name, kind]];
    }),
  );
}

function withKinds(
  accumulations: Preferences['accumulations'],
  measure: keyof ItemAccumulation,
  kinds: Readonly<Record<string, Kind>>,
): Preferences['accumulations'] {
  const names = new Set([...Object.keys(accumulations), ...Object.keys(kinds)]);
  return Object.fromEntries(
    [...names].flatMap((name): [string, ItemAccumulation][] => {
      const kind = kinds[name];
      const other = measure === 'target' ? 'realization' : 'target';
      const otherKind = accumulations[name]?.[other];
      if (kind === undefined && otherKind === undefined) return [];
      return [
        [
          name,
          {
            ...(kind === undefined ? {} : { [measure]: kind }),
            ...(otherKind === undefined ? {} : { [other]: otherKind }),
          },
        ],
      ];
    }),
  );
}
