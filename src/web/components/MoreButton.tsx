// The foot of a list that has further pages: loads the next one, or says why it could not.

import { Button } from 'react-aria-components';
import { TEXTS } from '../texts.ts';
import type { Pages } from '../usePages.ts';
import { Failed } from './States.tsx';

export function MoreButton({ pages }: { readonly pages: Pages<unknown> }) {
  if (pages.problem) return <Failed problem={pages.problem} retry={pages.retry} />;
  if (!pages.hasMore) return null;
  return (
    <p className="more">
      <Button className="button" onPress={pages.loadMore}>
        {TEXTS.loadMore}
      </Button>
    </p>
  );
}
