import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { use, useEffect, useState } from 'react';
import { LanguageContext, useSay } from '../language.ts';
import { loadRulePage, type PageBlock, type RulePage, type Span } from './rulePage.ts';

const useStyles = makeStyles({
  root: {
    margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  section: { ...typographyStyles.caption1Strong, margin: `${tokens.spacingVerticalS} 0 0` },
  text: { ...typographyStyles.caption1, margin: `${tokens.spacingVerticalXXS} 0 0` },
  list: { ...typographyStyles.caption1, margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  minor: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'page'; readonly page: RulePage }
  | { readonly kind: 'missing' };

interface RuleExplanationProps {
  readonly id: string;
  readonly rule: string;
}

/** The page of a rule: what it looks at, why that matters, how to mend it, when to let it be. */
export function RuleExplanation({ id, rule }: RuleExplanationProps) {
  const styles = useStyles();
  const say = useSay();
  const language = use(LanguageContext);
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  useEffect(() => {
    let isOver = false;
    const settle = (next: Loaded) => {
      if (!isOver) setLoaded(next);
    };
    loadRulePage(rule).then(
      (page) => {
        settle(page === undefined ? { kind: 'missing' } : { kind: 'page', page });
      },
      () => {
        settle({ kind: 'missing' });
      },
    );
    return () => {
      isOver = true;
    };
  }, [rule]);
  return (
    <div id={id} className={styles.root}>
      {loaded.kind === 'loading' && <span className={styles.minor}>{say('explanationLoading')}</span>}
      {loaded.kind === 'missing' && <span role="alert">{say('explanationMissing')}</span>}
      {loaded.kind === 'page' && (
        <>
          {language !== 'id' && <div className={styles.minor}>{say('explanationLanguage')}</div>}
          <Page page={loaded.page} />
        </>
      )}
    </div>
  );
}

function Page({ page: { title, lead, sections } }: { readonly page: RulePage }) {
  const styles = useStyles();
  return (
    <div lang="id">
      <h3 className={styles.title}>{title}</h3>
      <Blocks blocks={lead} />
      {sections.map((section) => (
        <section key={section.title}>
          <h4 className={styles.section}>{section.title}</h4>
          <Blocks blocks={section.blocks} />
        </section>
      ))}
    </div>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly PageBlock[] }) {
  const styles = useStyles();
  return blocks.map((block, index) => {
    if (block.kind === 'paragraph') {
      return (
        <p key={index} className={styles.text}>
          <Spans spans={block.spans} />
        </p>
      );
    }
    const List = block.kind === 'steps' ? 'ol' : 'ul';
    return (
      <List key={index} className={styles.list}>
        {block.items.map((spans, item) => (
          <li key={item}>
            <Spans spans={spans} />
          </li>
        ))}
      </List>
    );
  });
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map(({ text, as: Mark }, index) =>
    Mark === undefined ? text : <Mark key={index}>{text}</Mark>,
  );
}
