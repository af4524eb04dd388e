// Types of third-party.mjs, for its tests.

export interface ThirdPartyPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string | undefined;
}

export interface ThirdPartyFile {
  readonly file: string;
  readonly source: string | undefined;
  readonly licence: string | undefined;
}

export interface ThirdParty {
  readonly installed: readonly ThirdPartyPackage[];
  readonly page: readonly ThirdPartyPackage[];
  readonly wordLists: readonly ThirdPartyFile[];
  readonly testData: readonly ThirdPartyFile[];
}

export function thirdParty(): ThirdParty;
export function thirdPartyPage(parts: ThirdParty): string;
