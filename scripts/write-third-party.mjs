// `npm run third-party`: writes THIRD_PARTY.md anew.

import { writeFileSync } from 'node:fs';
import { thirdParty, thirdPartyPage } from './third-party.mjs';

writeFileSync(new URL('../THIRD_PARTY.md', import.meta.url), thirdPartyPage(thirdParty()));
