// Types of the HTTP API, generated from openapi.json; see test/client/schema.unit.test.ts.
// biome-ignore-all format: as generated
// biome-ignore-all lint: as generated

export interface paths {
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search everything at once, tolerant of typing errors, best match first
         * @description Every word of `q` must be a word of a name, employer, e-mail address or city, begin one, or be one misspelt: by one letter from four letters on, by two from eight, never where it has digits. An e-mail address, telephone number, website or declared identifier in any spelling is looked up too, as are ids and record keys. What `q` identifies comes first, then whole words, then beginnings, then misspelt words. Answers the best alone, without a cursor: give more words instead of paging.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find customers by words, e-mail or phone
         * @description Takes one of q, email and phone; without them lists every customer.
         */
        get: operations["findCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer with its golden record and where each value came from
         * @description Now, or as it was known at another time, or what was true of it then.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records of a customer and why they are together
         * @description As they were known then where `knownAt` says when, without links, which are not kept; `validAt` changes nothing.
         */
        get: operations["getCustomerRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/households/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stewards decided of households, newest first, what was taken back too */
        get: operations["listHouseholdOverrides"];
        put?: never;
        /**
         * Decide who shares a household, who does not, or who is in none
         * @description Goes before every rule that makes households, and is in force when it answers. It hangs on records, so that it follows merges and splits.
         */
        post: operations["overrideHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/households/overrides/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a household override back; it is kept, with who did so */
        post: operations["withdrawHouseholdOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find households by words, or by address and surname
         * @description Takes q, or address and surname or one of them; without them lists every household.
         */
        get: operations["findHouseholds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/households/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The household that a person would come into, or that lives at an address
         * @description Nothing is written. `fields` are those of a record; an address alone (`address.full`, or its parts) asks for who lives there.
         */
        post: operations["resolveHouseholds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/households/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A household with its members, former members and residences
         * @description Today, or on the day that `validAt` names; `knownAt` and `asOf` are refused.
         */
        get: operations["getHousehold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/households/{id}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a household is one: for each member the rule, the names, the records and the declarations */
        get: operations["explainHousehold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every household that a customer is or was in, with since and until when */
        get: operations["getCustomerHouseholds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find organizations by words */
        get: operations["findOrganizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An organization with its golden record, parents, subsidiaries, people and accounts */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/hierarchy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole tree of organizations under the ultimate parent of one */
        get: operations["getOrganizationHierarchy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/ultimate-parent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ultimate parent of an organization with everything between, or why none is named */
        get: operations["getUltimateParent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/family": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Parents, siblings and subsidiaries of an organization */
        get: operations["getOrganizationFamily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wrong with the declared parents in the family of an organization */
        get: operations["listFamilyProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who owns how much of an organization in the end, and what it owns */
        get: operations["getOwnership"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find accounts by words */
        get: operations["findAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account with its golden record, holders, parents and contacts */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/hierarchy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole tree of accounts under the ultimate parent of one */
        get: operations["getAccountHierarchy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why two records are one, or why not */
        get: operations["explainPair"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/how": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the records of one customer came together, step by step */
        get: operations["explainCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/provenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where each value of one customer came from, which others are stated, and why they lost
         * @description Of the first 1,000 records.
         */
        get: operations["getCustomerProvenance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records of one customer, what identifies them and their links, as nodes and edges
         * @description At most 300 records, 300 identifiers, those that most records share first, and 1,000 links, strongest first.
         */
        get: operations["getCustomerGraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/how": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the records of one organization came together, step by step */
        get: operations["explainOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/provenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where each value of one organization came from, which others are stated, and why they lost
         * @description Of the first 1,000 records.
         */
        get: operations["getOrganizationProvenance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records of one organization, what identifies them and their links, as nodes and edges
         * @description At most 300 records, 300 identifiers, those that most records share first, and 1,000 links, strongest first.
         */
        get: operations["getOrganizationGraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/how": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the records of one account came together, step by step */
        get: operations["explainAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/provenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where each value of one account came from, which others are stated, and why they lost
         * @description Of the first 1,000 records.
         */
        get: operations["getAccountProvenance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records of one account, what identifies them and their links, as nodes and edges
         * @description At most 300 records, 300 identifiers, those that most records share first, and 1,000 links, strongest first.
         */
        get: operations["getAccountGraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve one record, or several, each by itself
         * @description A record that is there already is changed. Of several, one that is refused leaves the others as they are.
         */
        post: operations["putRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put or change one record */
        put: operations["putRecord"];
        post?: never;
        /** Remove one record; what it held together may split */
        delete: operations["removeRecord"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who is this: the entities that a record would belong to, the likeliest first
         * @description Nothing is written. Partial attributes will do; the more there are, the surer the answer.
         */
        post: operations["lookUpRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every judgement, newest first, those that were taken back too */
        get: operations["listJudgements"];
        put?: never;
        /**
         * Judge records the same, different or unsure
         * @description As a dry run it answers the exact blast: which entities would come, change and go.
         */
        post: operations["judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judgements/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a judgement back; it is kept, with who did so */
        post: operations["withdrawJudgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Split records off: some, all of a source, or those of an id that was merged in
         * @description Makes one judgement: those that leave are different from the rest. Works for organizations and accounts too. Withdrawing the judgement undoes it, ids included.
         */
        post: operations["splitCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for a steward, most worth deciding first
         * @description Worth is the uncertainty of the probability times log2 of one more than what hangs on the verdict: pairs of records, households, accounts. Of each kind, the 2,000 links nearest to even odds are ranked.
         */
        get: operations["listReviewCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far stewards agree who judged the same cases
         * @description For each two of them the share of equal verdicts, and Cohen's kappa.
         */
        get: operations["getStewardAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back all that one decision did, or that one steward judged from a time on
         * @description Newest first, at most 200 judgements at once; what they took the place of stays taken back.
         */
        post: operations["undoReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case */
        get: operations["getReviewCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cases that one verdict may decide together with this one
         * @description Cases of the same kind and type whose link was made by the same rule from the same levels of the same fields, with the same objection, if any.
         */
        get: operations["listSimilarReviewCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a case for some minutes, or on for as long */
        post: operations["claimReviewCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a case back before the claim runs out */
        post: operations["releaseReviewCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who is to decide a case, and whether two have to say the same */
        post: operations["assignReviewCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a case, and with `similar` those like it
         * @description The verdict becomes a judgement, in the place of those that stand about the same two records and say otherwise. Where a second opinion was asked for, it waits until two stewards have said the same. As a dry run it answers the exact blast.
         */
        post: operations["decideReviewCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a value of the golden record of one customer
         * @description It goes before every survivorship rule, the newest first. The other values stay in the provenance.
         */
        post: operations["overrideCustomerValue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a value of the golden record of one organization
         * @description It goes before every survivorship rule, the newest first. The other values stay in the provenance.
         */
        post: operations["overrideOrganizationValue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a value of the golden record of one account
         * @description It goes before every survivorship rule, the newest first. The other values stay in the provenance.
         */
        post: operations["overrideAccountValue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overrides/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an override back; it is kept, with who did so */
        post: operations["withdrawOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The feed of all that happened to ids
         * @description Ask again with nextCursor to go on: nothing is told twice and nothing is left out. Accept: text/event-stream tells it as it grows.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to an id, oldest first
         * @description Answers for ids of organizations and accounts too, and for ids that lost a merge or are gone.
         */
        get: operations["getCustomerHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many records, customers, organizations, accounts and households there are */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs */
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process takes requests and the database answers */
        get: operations["getReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        StatedHouseholdOverride: {
            /**
             * @description `together`: those of both sides share a household; `apart`: those of the right side leave the one of the left; `optOut`: those of the left side are in none.
             * @enum {string}
             */
            verdict: "together" | "apart" | "optOut";
            /** @description A record key, or several. */
            left: string | string[];
            /** @description Absent for `optOut`. */
            right?: string | string[];
            reason: string;
            /** @description Who decides. */
            by: string;
        };
        StatedRecord: {
            /**
             * @description When the source last observed the record.
             * @example 2026-05-01
             */
            observedAt?: string;
            /**
             * @description By the names of a mapping's fields: 'givenName', 'email', 'address.city', 'phone[home]' ...
             * @example {
             *       "givenName": "Ann",
             *       "familyName": "Archer",
             *       "email": [
             *         "ann@archer.example"
             *       ]
             *     }
             */
            fields: {
                [key: string]: string | string[];
            };
            identifiers?: {
                [key: string]: string | string[];
            };
            attributes?: {
                [key: string]: string;
            };
            relationships?: components["schemas"]["StatedRelationship"][];
            source: string;
            /** @enum {string} */
            type: "person" | "organization" | "account";
            id: string;
        };
        /** @description This record relates to the right one. */
        StatedRelationship: {
            /** @enum {string} */
            relation: "worksFor" | "contactOf" | "heldBy" | "childOf" | "subsidiaryOf" | "memberOf" | "spouseOf" | "parentOf" | "guardianOf" | "relatedTo";
            /**
             * @description A record key, source:type:id.
             * @example crm:person:42
             */
            right: string;
            role?: string;
            share?: number;
            basis?: string;
            hierarchy?: string;
            validFrom?: string;
            validTo?: string;
        };
        StatedJudgement: {
            /** @description A record key, or several. */
            left: string | string[];
            /** @description A record key, or several; the verdict is on each of them with each of the left ones. */
            right: string | string[];
            /** @enum {string} */
            verdict: "same" | "different" | "unsure";
            reason: string;
            /** @description Who judges. */
            by: string;
        };
        StatedSplit: {
            /** @description Keys of the records that leave. */
            records?: string[];
            /** @description Or the source whose records leave. */
            source?: string;
            /** @description Or an id that was merged in: its records leave, and have it again. */
            formerId?: string;
            reason: string;
            /** @description Who decides. */
            by: string;
        };
        StatedOverride: {
            /** @description As the golden record names it: 'givenName', 'email', 'address.city', 'phone[home]', 'attribute.segment' ... */
            field: string;
            value: string;
            reason: string;
            /** @description Who decides. */
            by: string;
            /**
             * @description The record of the entity that it hangs on and follows through merges and splits; where absent, the one that the present value comes from, else the first.
             * @example crm:person:42
             */
            recordKey?: string;
        };
        SearchItem: {
            /** @enum {string} */
            type: "customer" | "household" | "organization" | "account";
            /** @description Stable id. */
            id: string;
            name: string;
            /**
             * @description How the text fits: it identifies the entity, or the worst of its words is one, begins one or is misspelt.
             * @enum {string}
             */
            match: "identifier" | "exact" | "prefix" | "fuzzy";
            /**
             * @description Where it fits: types of identifiers, `record` (its key) or `id`; else `name`, `email`, `city`, or `record`, which is any other name, employer, e-mail address or city that a record states.
             * @example [
             *       "name"
             *     ]
             */
            matchedOn: string[];
            email: string | null;
            city: string | null;
            /** @description Null for households. */
            recordCount: number | null;
            /** @description Of households alone. */
            memberCount: number | null;
        };
        Problem: {
            /**
             * @description Path of the page that explains this problem.
             * @example /problems/not-found
             */
            type: string;
            title: string;
            status: number;
            /** @description What is wrong with this request and what to do. */
            detail: string;
            /** @description The id under which the log tells more. */
            requestId: string;
            /** @description Each value that was wrong, by JSON pointer into {path, query, headers, body}. */
            errors?: {
                /** @example /query/limit */
                pointer: string;
                detail: string;
            }[];
        };
        CustomerSummary: {
            /** @description Stable id. */
            id: string;
            name: string;
            kind: string;
            email: string | null;
            phone: string | null;
            city: string | null;
            birthDate: string | null;
            recordCount: number;
        };
        Customer: {
            /** @description Stable id. */
            id: string;
            /** @description The id asked for, where it lost a merge and `id` took it in. */
            requestedId?: string;
            name: string;
            /** @description The golden record: field to value. */
            values: {
                [key: string]: string;
            };
            provenance: components["schemas"]["Provenance"][];
            recordCount: number;
            kind: string;
            /** @description Null too where `knownAt` or `asOf` is given. */
            household: components["schemas"]["EntityRef"] | null;
            organizations: components["schemas"]["RelatedRef"][];
            accounts: components["schemas"]["RelatedRef"][];
            related: components["schemas"]["RelatedRef"][];
        };
        /** @description The record a value came from and the rule that chose it. */
        Provenance: {
            field: string;
            value: string;
            recordKey: string;
            /** @enum {string} */
            rule: "sourcePriority" | "mostRecent" | "mostFrequent" | "longest" | "firstNonEmpty" | "override";
            override?: components["schemas"]["OverrideNote"];
        };
        /** @description Who decided a value, and why. */
        OverrideNote: {
            id: string;
            by: string;
            reason: string;
        };
        EntityRef: {
            /** @description Stable id. */
            id: string;
            name: string;
        };
        RelatedRef: {
            /** @description Stable id. */
            id: string;
            name: string;
            /** @enum {string} */
            type: "customer" | "household" | "organization" | "account";
            /**
             * @description The relation as seen from the entity asked for.
             * @example worksFor
             */
            relation: string;
            role: string | null;
            /**
             * @description ISO 8601 date; null where open or unknown.
             * @example 2024-05-01
             */
            validFrom: string | null;
            /**
             * @description ISO 8601 date; null where open or unknown.
             * @example 2024-05-01
             */
            validTo: string | null;
        };
        Record: {
            key: string;
            source: string;
            /** @enum {string} */
            type: "person" | "organization" | "account";
            id: string;
            observedAt: string | null;
            /** @description Field to raw values as the source states them. */
            fields: {
                [key: string]: string[];
            };
            /** @description Normalized identifiers, 'type:value'. */
            identifiers: string[];
            versions: number;
            links: components["schemas"]["Link"][];
        };
        /** @description Why two records are together, or not. */
        Link: {
            left: string;
            right: string;
            /** @enum {string} */
            status: "linked" | "review" | "cut" | "conflict";
            /** @description log2 of the likelihood ratio. */
            weight: number;
            probability: number;
            rule: string;
            why: string;
        };
        HouseholdOverride: {
            id: string;
            /** @enum {string} */
            verdict: "together" | "apart" | "optOut";
            /** @description Record keys. */
            left: string[];
            right: string[];
            by: string;
            reason: string;
            at: string;
            withdrawnBy: string | null;
        };
        HouseholdBlast: {
            /** @description Of the override. */
            id: string;
            dryRun: boolean;
            /** @description Ids of households. */
            created: string[];
            changed: string[];
            gone: string[];
        };
        HouseholdSummary: {
            /** @description Stable id. */
            id: string;
            name: string;
            memberCount: number;
        };
        ResolvedHousehold: {
            /**
             * @description `found`: the person would come into it, or it alone lives at the address; `new`: it would be one of the person; `none`: neither.
             * @enum {string}
             */
            happens: "found" | "new" | "none";
            /** @description As it would be called with the person in it. */
            household: components["schemas"]["EntityRef"] | null;
            role: string | null;
            why: string | null;
            /** @description Whom the person is taken for. */
            customer: {
                /** @description Stable id. */
                id: string;
                name: string;
                probability: number;
            } | null;
            /** @description Other households that live there, by name. */
            others: components["schemas"]["EntityRef"][];
        };
        FailedItem: {
            problem: components["schemas"]["Problem"];
        };
        Household: {
            /** @description Stable id. */
            id: string;
            /** @description The id asked for, where it lost a merge and `id` took it in. */
            requestedId?: string;
            name: string;
            why: string;
            members: components["schemas"]["RelatedRef"][];
            formerMembers: components["schemas"]["RelatedRef"][];
            residences: {
                label: string;
                /**
                 * @description ISO 8601 date; null where open or unknown.
                 * @example 2024-05-01
                 */
                validFrom: string | null;
                /**
                 * @description ISO 8601 date; null where open or unknown.
                 * @example 2024-05-01
                 */
                validTo: string | null;
            }[];
        };
        HouseholdWhy: {
            /** @description Stable id. */
            id: string;
            /** @description The id asked for, where it lost a merge and `id` took it in. */
            requestedId?: string;
            name: string;
            why: string;
            residences: {
                label: string;
                /**
                 * @description ISO 8601 date; null where open or unknown.
                 * @example 2024-05-01
                 */
                validFrom: string | null;
                /**
                 * @description ISO 8601 date; null where open or unknown.
                 * @example 2024-05-01
                 */
                validTo: string | null;
            }[];
            /** @description Those who were members too, by name. */
            members: components["schemas"]["MemberWhy"][];
        };
        MemberWhy: {
            /** @description Stable id. */
            id: string;
            name: string;
            role: string;
            /** @description Whether the customer counts under it, as it does under one at most. */
            primary: boolean;
            /**
             * @description ISO 8601 date; null where open or unknown.
             * @example 2024-05-01
             */
            validFrom: string | null;
            /**
             * @description ISO 8601 date; null where open or unknown.
             * @example 2024-05-01
             */
            validTo: string | null;
            /**
             * @description `familyName`: lives there under a name that another one there bears; `declared`: a source says that they belong together; `steward`: a steward does; `alone`: nobody else is there.
             * @enum {string}
             */
            rule: "familyName" | "declared" | "steward" | "alone";
            /** @description Folded names in common with others who live or lived there. */
            familyNames: string[];
            /** @description Ids of those others. */
            sharedWith: string[];
            /** @description Keys of the records that place it at the residence. */
            residenceRecords: string[];
            declarations: components["schemas"]["Declaration"][];
        };
        /** @description What a record of the left customer declares of a record of the right one. */
        Declaration: {
            /** @enum {string} */
            relation: "worksFor" | "contactOf" | "heldBy" | "childOf" | "subsidiaryOf" | "memberOf" | "spouseOf" | "parentOf" | "guardianOf" | "relatedTo";
            /** @description Stable id. */
            left: string;
            /** @description Stable id. */
            right: string;
            leftRecord: string;
            rightRecord: string;
            /**
             * @description ISO 8601 date; null where open or unknown.
             * @example 2024-05-01
             */
            validFrom: string | null;
            /**
             * @description ISO 8601 date; null where open or unknown.
             * @example 2024-05-01
             */
            validTo: string | null;
        };
        Membership: {
            /** @description Stable id. */
            id: string;
            name: string;
            role: string;
            /** @description Whether the customer counts under it, as it does under one at most. */
            primary: boolean;
            /**
             * @description ISO 8601 date; null where open or unknown.
             * @example 2024-05-01
             */
            validFrom: string | null;
            /**
             * @description ISO 8601 date; null where open or unknown.
             * @example 2024-05-01
             */
            validTo: string | null;
            residence: string | null;
        };
        EntitySummary: {
            /** @description Stable id. */
            id: string;
            name: string;
            recordCount: number;
        };
        Organization: {
            /** @description Stable id. */
            id: string;
            /** @description The id asked for, where it lost a merge and `id` took it in. */
            requestedId?: string;
            name: string;
            /** @description The golden record: field to value. */
            values: {
                [key: string]: string;
            };
            provenance: components["schemas"]["Provenance"][];
            recordCount: number;
            parents: components["schemas"]["RelatedRef"][];
            /** @description Persons and organizations that hold it. */
            holders: components["schemas"]["RelatedRef"][];
            /** @description Why it states no parent, as its sources say. */
            noParent: components["schemas"]["NoParent"][];
            ultimateParent: components["schemas"]["EntityRef"] | null;
            subsidiaries: components["schemas"]["RelatedRef"][];
            subsidiaryCount: number;
            people: components["schemas"]["RelatedRef"][];
            peopleCount: number;
            accounts: components["schemas"]["RelatedRef"][];
            accountCount: number;
        };
        NoParent: {
            basis: string;
            /**
             * @description As its source codes it.
             * @example NATURAL_PERSONS
             */
            reason: string;
            /** @description The reason in a sentence. */
            why: string;
            /** @description What the source says about it in its own words. */
            detail: string | null;
            recordKey: string;
        };
        Hierarchy: {
            /** @description Stable id. */
            id: string;
            /** @description The id asked for, where it lost a merge and `id` took it in. */
            requestedId?: string;
            hierarchy: string;
            hierarchies: string[];
            ultimateParent: components["schemas"]["EntityRef"];
            /** @description Parents before children, siblings by name. */
            nodes: components["schemas"]["HierarchyNode"][];
            problems: components["schemas"]["HierarchyProblem"][];
            truncated: boolean;
        };
        HierarchyNode: {
            /** @description Stable id. */
            id: string;
            name: string;
            parentId: string | null;
            depth: number;
            childCount: number;
        };
        HierarchyProblem: {
            /** @enum {string} */
            code: "self-parent" | "cycle" | "several-parents";
            hierarchy: string;
            path: string[];
        };
        UltimateParent: {
            /** @description Stable id. */
            id: string;
            /** @description The id asked for, where it lost a merge and `id` took it in. */
            requestedId?: string;
            basis: string;
            /** @description Every basis the organization takes part in, by name. */
            bases: string[];
            truncated: boolean;
            parent: components["schemas"]["EntityRef"] | null;
            ultimateParent: components["schemas"]["EntityRef"] | null;
            /** @description From the organization up to the top. */
            path: components["schemas"]["EntityRef"][];
            noParent: components["schemas"]["NoParent"][];
        };
        Family: {
            /** @description Stable id. */
            id: string;
            /** @description The id asked for, where it lost a merge and `id` took it in. */
            requestedId?: string;
            basis: string;
            /** @description Every basis the organization takes part in, by name. */
            bases: string[];
            truncated: boolean;
            ultimateParent: components["schemas"]["EntityRef"] | null;
            parents: components["schemas"]["FamilyMember"][];
            /** @description Other organizations under the same parents. */
            siblings: components["schemas"]["EntityRef"][];
            subsidiaries: components["schemas"]["FamilyMember"][];
            /** @description Organizations connected on this basis, itself among them. */
            memberCount: number;
        };
        FamilyMember: {
            /** @description Stable id. */
            id: string;
            name: string;
            share: number | null;
            shareMin: number | null;
            shareMax: number | null;
            validFrom: string | null;
            validTo: string | null;
        };
        FamilyProblems: {
            /** @description Stable id. */
            id: string;
            /** @description The id asked for, where it lost a merge and `id` took it in. */
            requestedId?: string;
            basis: string;
            /** @description Every basis the organization takes part in, by name. */
            bases: string[];
            truncated: boolean;
            items: components["schemas"]["FamilyProblem"][];
        };
        FamilyProblem: {
            /** @enum {string} */
            code: "self-parent" | "cycle" | "several-parents" | "several-roots" | "missing-parent" | "ended" | "over-owned";
            path: components["schemas"]["EntityRef"][];
            why: string;
        };
        Ownership: {
            /** @description Stable id. */
            id: string;
            /** @description The id asked for, where it lost a merge and `id` took it in. */
            requestedId?: string;
            basis: string;
            /** @description Every basis the organization takes part in, by name. */
            bases: string[];
            truncated: boolean;
            /** @description The largest first. */
            owners: components["schemas"]["Holding"][];
            owned: components["schemas"]["Holding"][];
        };
        Holding: {
            /** @description Stable id. */
            id: string;
            name: string;
            /** @enum {string} */
            type: "customer" | "organization";
            /** @description What is held directly, in percent. */
            direct: {
                min: number;
                max: number;
            } | null;
            /** @description What is held in the end, along every path, in percent; the bounds differ where a share is not exact. */
            effective: {
                min: number;
                max: number;
            };
        };
        Account: {
            /** @description Stable id. */
            id: string;
            /** @description The id asked for, where it lost a merge and `id` took it in. */
            requestedId?: string;
            name: string;
            /** @description The golden record: field to value. */
            values: {
                [key: string]: string;
            };
            provenance: components["schemas"]["Provenance"][];
            recordCount: number;
            heldBy: components["schemas"]["RelatedRef"][];
            hierarchies: string[];
            parent: components["schemas"]["EntityRef"] | null;
            ultimateParent: components["schemas"]["EntityRef"] | null;
            contacts: components["schemas"]["RelatedRef"][];
            contactCount: number;
        };
        /** @description Why two records are one, or why not. */
        Explanation: {
            left: string;
            right: string;
            together: boolean;
            /** @description From which a pair is linked. */
            threshold: number;
            /** @description The link between the two; null where they were not compared or are far apart. */
            direct: components["schemas"]["Link"] | null;
            /** @description What speaks for and against the direct link. */
            evidence: components["schemas"]["LinkEvidence"] | null;
            /** @description How the weight of the direct link adds up. */
            steps: {
                label: string;
                /** @description log2 of a likelihood ratio: +1 doubles the odds. */
                weight: number;
                /** @description log2 of a likelihood ratio: +1 doubles the odds. */
                total: number;
            }[];
            /** @description The chain that joins them; empty where they are apart. */
            path: components["schemas"]["Link"][];
            /** @description The fewest links without which they would be apart; null where they are, or it was not searched. */
            cut: components["schemas"]["Link"][] | null;
            /** @description The fewest fields without whose agreement they would be apart; null where there are none. */
            fields: string[] | null;
            /** @description Where they are apart: links between their entities that do not hold. */
            between: components["schemas"]["Link"][];
            /** @description The same in words, a sentence a line. */
            text: string[];
        };
        LinkEvidence: {
            /** @description Why it was cut, or what it holds against. */
            objection: string | null;
            /** @description `judgement` or the decisive identifier that linked alone; null where the score did. */
            linkedBy: string | null;
            /** @description What each field brings or takes, strongest first. */
            fields: {
                field: string;
                level: string;
                /** @description log2 of a likelihood ratio: +1 doubles the odds. */
                weight: number;
            }[];
            /** @description Odds before anything is known; null where not stated. */
            prior: number | null;
            /** @description What is taken off because near relations agree as well. */
            relations: number;
            /** @description log2 of a likelihood ratio: +1 doubles the odds. */
            calibration: number;
            /** @description Whether only names speak for it, which never links. */
            namesAlone: boolean;
        };
        /** @description How the records came together. */
        How: {
            /** @description Stable id. */
            id: string;
            /** @description The id asked for, where it lost a merge and `id` took it in. */
            requestedId?: string;
            /** @description Keys of its records. */
            records: string[];
            /** @description From the strongest link down: which joined what. */
            steps: {
                link: components["schemas"]["Link"];
                /** @description Records of the part that grew. */
                into: number;
                /** @description Keys of the records that joined it. */
                joined: string[];
                /** @description Records of what came out. */
                records: number;
            }[];
            /** @description Links between records that were together already. */
            supporting: number;
            /** @description Links that were cut. */
            refused: components["schemas"]["Link"][];
            /** @description Links that wait for review. */
            waiting: components["schemas"]["Link"][];
            /** @description The same in words, a sentence a line. */
            text: string[];
        };
        ProvenanceOfFields: {
            /** @description Stable id. */
            id: string;
            /** @description The id asked for, where it lost a merge and `id` took it in. */
            requestedId?: string;
            /** @description Every field that any record states, by name. */
            fields: components["schemas"]["FieldProvenance"][];
            /** @description On any of its records, newest first; those that were taken back too. */
            overrides: components["schemas"]["Override"][];
            /** @description Whether there are more records than were read. */
            truncated: boolean;
        };
        FieldProvenance: {
            field: string;
            /** @description What stands; null where nothing that is stated does. */
            value: string | null;
            /** @description The record it came from. */
            recordKey: string | null;
            rule: ("sourcePriority" | "mostRecent" | "mostFrequent" | "longest" | "firstNonEmpty" | "override") | null;
            /** @description Who decided the value, where a steward did. */
            override: components["schemas"]["OverrideNote"] | null;
            /** @description Keys of all records that state it. */
            recordKeys: string[];
            /** @description Every other value that a record states. */
            others: components["schemas"]["LostValue"][];
        };
        LostValue: {
            value: string;
            /** @description Keys of the records that state it. */
            recordKeys: string[];
            /** @enum {string} */
            reason: "noValue" | "spelling" | "unusual" | "incomplete" | "fewer" | "older" | "lessTrusted" | "shorter" | "later" | "second" | "override" | "pending";
            /** @description The reason in a sentence. */
            why: string;
        };
        Override: {
            id: string;
            by: string;
            reason: string;
            /** @description The record it hangs on. */
            recordKey: string;
            field: string;
            value: string;
            at: string;
            withdrawnBy: string | null;
        };
        /** @description An entity to be drawn. */
        EntityGraph: {
            /** @description Stable id. */
            id: string;
            /** @description The id asked for, where it lost a merge and `id` took it in. */
            requestedId?: string;
            nodes: components["schemas"]["GraphNode"][];
            edges: components["schemas"]["GraphEdge"][];
            /** @description Whether there is more than one picture may hold. */
            truncated: boolean;
        };
        GraphNode: {
            /** @description What edges name it by. */
            id: string;
            /** @enum {string} */
            type: "customer" | "organization" | "account" | "record" | "identifier";
            /** @description The entity's id, the record's key or the identifier's. */
            key: string;
            /** @description The entity's kind, the record's source or the identifier's type. */
            kind: string;
            /** @description The entity's name, the record's id in its source or the identifier's value. */
            label: string;
        };
        GraphEdge: {
            /** @enum {string} */
            type: "resolvesTo" | "hasIdentifier" | "linked";
            from: string;
            to: string;
            /** @description Why, where the type is `linked`. */
            link: components["schemas"]["Link"] | null;
        };
        Outcome: {
            recordKey: string;
            /** @enum {string} */
            happened: "created" | "joined" | "merged" | "split" | "changed" | "unchanged" | "removed" | "unknown";
            /** @description What the record resolves to. */
            entity: {
                id: string;
                /** @enum {string} */
                type: "person" | "organization" | "account";
            } | null;
            /** @description Ids that the entity took in, or that were split off. */
            others: string[];
            why: {
                recordKey: string;
                probability: number;
                why: string;
            }[];
        };
        Match: {
            id: string;
            name: string;
            /** @enum {string} */
            type: "person" | "organization" | "account";
            probability: number;
            /** @description log2 odds. */
            weight: number;
            /** @enum {string} */
            band: "match" | "review";
            /** @description The record of it that is most like the one asked about. */
            recordKey: string;
            why: string;
            /** @description The household that a customer is in today. */
            household: components["schemas"]["EntityRef"] | null;
            /** @description At most 20. */
            accounts: components["schemas"]["EntityRef"][];
        };
        Blast: {
            /** @description Of the judgement. */
            id: string;
            dryRun: boolean;
            events: {
                kind: string;
                id: string;
                others: string[];
                records: string[];
            }[];
            created: string[];
            changed: string[];
            gone: string[];
            /** @description Relationships between entities that change. */
            relationships: number;
            /** @description Households whose members change, made anew a moment later. */
            households: string[];
        };
        Judgement: {
            id: string;
            /** @description Record keys. */
            left: string[];
            right: string[];
            /** @enum {string} */
            verdict: "same" | "different" | "unsure";
            reason: string;
            by: string;
            at: string;
            withdrawnBy: string | null;
        };
        ReviewCase: {
            id: string;
            /**
             * @description `pair`: two records between match and no match. `cluster`: an entity held together against the evidence, or two that evidence joins and parts.
             * @enum {string}
             */
            kind: "pair" | "cluster";
            /** @enum {string} */
            type: "person" | "organization" | "account";
            /**
             * @description `open`; `second`: a second steward has to say the same; `third`: two differed; `unsure`: left undecided until something about it changes.
             * @enum {string}
             */
            state: "open" | "second" | "third" | "unsure";
            left: string;
            right: string;
            /** @description Two that may be one, or one that may be two. */
            entities: {
                id: string;
                name: string;
                recordCount: number;
            }[];
            households: number;
            accounts: number;
            /** @description Bits that a verdict brings, 0 to 1. */
            uncertainty: number;
            /** @description Uncertainty times log2 of one more than what hangs on it. */
            worth: number;
            link: components["schemas"]["Link"];
            /** @description Further links that the same verdict is about. */
            otherLinks: components["schemas"]["Link"][];
            evidence: components["schemas"]["LinkEvidence"] | null;
            /** @description How the weight of the direct link adds up. */
            steps: {
                label: string;
                /** @description log2 of a likelihood ratio: +1 doubles the odds. */
                weight: number;
                /** @description log2 of a likelihood ratio: +1 doubles the odds. */
                total: number;
            }[];
            /** @description Why, a sentence a line. */
            text: string[];
            claimedBy: string | null;
            claimedUntil: string | null;
            assignedTo: string | null;
            /** @description Whether two stewards have to say the same. */
            secondOpinion: boolean;
            /** @description Who has judged it so far; what they said is told once they differ. */
            opinions: {
                by: string;
                at: string;
                verdict: ("same" | "different" | "unsure") | null;
            }[];
        };
        Agreement: {
            /** @description Two of them, by name. */
            stewards: string[];
            /** @description Cases that both judged. */
            cases: number;
            /** @description Share of equal verdicts, 0 to 1. */
            equal: number;
            /** @description Cohen's kappa: agreement beyond chance; null where both always said the same one thing. */
            kappa: number | null;
        };
        UndoReport: {
            dryRun: boolean;
            events: {
                kind: string;
                id: string;
                others: string[];
                records: string[];
            }[];
            created: string[];
            changed: string[];
            gone: string[];
            /** @description Relationships between entities that change. */
            relationships: number;
            /** @description Households whose members change, made anew a moment later. */
            households: string[];
            /** @description Ids of those taken back, newest first. */
            judgements: string[];
            /** @description Opinions taken back with them. */
            opinions: number;
            /** @description Whether there are more judgements: ask again. */
            hasMore: boolean;
        };
        DecisionReport: {
            /** @description Of the decision; undone by it. */
            id: string;
            dryRun: boolean;
            events: {
                kind: string;
                id: string;
                others: string[];
                records: string[];
            }[];
            created: string[];
            changed: string[];
            gone: string[];
            /** @description Relationships between entities that change. */
            relationships: number;
            /** @description Households whose members change, made anew a moment later. */
            households: string[];
            /** @description What became of each case: `decided`, or waiting for a `second` or `third` steward. */
            cases: {
                id: string;
                /** @enum {string} */
                outcome: "decided" | "open" | "second" | "third";
            }[];
        };
        LedgerEvent: {
            kind: string;
            id: string;
            others: string[];
            records: string[];
            sequence: number | null;
            at: string;
            cause: string;
            model: string;
        };
        Statistics: {
            records: number;
            customers: number;
            organizations: number;
            accounts: number;
            households: number;
        };
        Health: {
            /** @enum {string} */
            status: "live" | "ready";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    search: {
        parameters: {
            query: {
                /** @description Words, or an identifier in any spelling. */
                q: string;
                /** @description Types to look among, with commas between; all of them by default. */
                types?: string;
                /** @description Items of one page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SearchItem"][];
                        /** @description Whether more was found than is shown. */
                        hasMore: boolean;
                    };
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findCustomers: {
        parameters: {
            query?: {
                /** @description Items of one page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Words to look for; each must begin a word of what is found. */
                q?: string;
                /** @description An e-mail address in any spelling. */
                email?: string;
                /** @description A phone number in any spelling; without + give its country. */
                phone?: string;
                /** @description Country of `phone`, ISO 3166-1 alpha-2. */
                country?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CustomerSummary"][];
                        /** @description Give it as `cursor` for the next page; null on the last. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomer: {
        parameters: {
            query?: {
                /** @description What was true in the world on that day (UTC), as far as it is known. */
                validAt?: string;
                /** @description What Kinhold knew at that instant; on a date, at its end (UTC). */
                knownAt?: string;
                /** @description Both `validAt` and `knownAt`; give it instead of them. */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomerRecords: {
        parameters: {
            query?: {
                /** @description Items of one page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description What was true in the world on that day (UTC), as far as it is known. */
                validAt?: string;
                /** @description What Kinhold knew at that instant; on a date, at its end (UTC). */
                knownAt?: string;
                /** @description Both `validAt` and `knownAt`; give it instead of them. */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Record"][];
                        /** @description Give it as `cursor` for the next page; null on the last. */
                        nextCursor: string | null;
                        /** @description Stable id. */
                        id: string;
                        /** @description The id asked for, where it lost a merge and `id` took it in. */
                        requestedId?: string;
                    };
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHouseholdOverrides: {
        parameters: {
            query?: {
                /** @description Items of one page. */
                limit?: number;
                cursor?: string;
                /** @description Those on the records of this customer. */
                customer?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HouseholdOverride"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overrideHousehold: {
        parameters: {
            query?: {
                /** @description Says what would happen and writes nothing. */
                dryRun?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatedHouseholdOverride"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdBlast"];
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawHouseholdOverride: {
        parameters: {
            query?: {
                /** @description Says what would happen and writes nothing. */
                dryRun?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdBlast"];
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findHouseholds: {
        parameters: {
            query?: {
                /** @description Items of one page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Words to look for; each must begin a word of what is found. */
                q?: string;
                /** @description Where they live today, in one line and any spelling; a house without a flat is all of its flats. */
                address?: string;
                /** @description A family name that they are called by, whole. */
                surname?: string;
                /** @description Country of `address`, ISO 3166-1 alpha-2. */
                country?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HouseholdSummary"][];
                        /** @description Give it as `cursor` for the next page; null on the last. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveHouseholds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description When the source last observed the record.
                     * @example 2026-05-01
                     */
                    observedAt?: string;
                    /**
                     * @description By the names of a mapping's fields: 'givenName', 'email', 'address.city', 'phone[home]' ...
                     * @example {
                     *       "givenName": "Ann",
                     *       "familyName": "Archer",
                     *       "email": [
                     *         "ann@archer.example"
                     *       ]
                     *     }
                     */
                    fields: {
                        [key: string]: string | string[];
                    };
                    identifiers?: {
                        [key: string]: string | string[];
                    };
                    attributes?: {
                        [key: string]: string;
                    };
                } | unknown[];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolvedHousehold"] | {
                        /** @description In the order of what was asked. */
                        items: (components["schemas"]["ResolvedHousehold"] | components["schemas"]["FailedItem"])[];
                    };
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHousehold: {
        parameters: {
            query?: {
                /** @description What was true in the world on that day (UTC), as far as it is known. */
                validAt?: string;
                /** @description What Kinhold knew at that instant; on a date, at its end (UTC). */
                knownAt?: string;
                /** @description Both `validAt` and `knownAt`; give it instead of them. */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Household"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainHousehold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdWhy"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomerHouseholds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Stable id. */
                        id: string;
                        /** @description The id asked for, where it lost a merge and `id` took it in. */
                        requestedId?: string;
                        name: string;
                        /** @description The primary one first, then the latest. */
                        items: components["schemas"]["Membership"][];
                    };
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findOrganizations: {
        parameters: {
            query?: {
                /** @description Items of one page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Words to look for; each must begin a word of what is found. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EntitySummary"][];
                        /** @description Give it as `cursor` for the next page; null on the last. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationHierarchy: {
        parameters: {
            query?: {
                /** @description On which basis; without it the first on which the organization has parents. */
                basis?: string;
                /** @description The parents as they were valid on that day (UTC), as far as it is known now. */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hierarchy"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUltimateParent: {
        parameters: {
            query?: {
                /** @description On which basis; without it the first on which the organization has parents. */
                basis?: string;
                /** @description The parents as they were valid on that day (UTC), as far as it is known now. */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UltimateParent"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationFamily: {
        parameters: {
            query?: {
                /** @description On which basis; without it the first on which the organization has parents. */
                basis?: string;
                /** @description The parents as they were valid on that day (UTC), as far as it is known now. */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Family"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFamilyProblems: {
        parameters: {
            query?: {
                /** @description On which basis; without it the first on which the organization has parents. */
                basis?: string;
                /** @description The parents as they were valid on that day (UTC), as far as it is known now. */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyProblems"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnership: {
        parameters: {
            query?: {
                /** @description On which basis; without it the first on which the organization has parents. */
                basis?: string;
                /** @description The parents as they were valid on that day (UTC), as far as it is known now. */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ownership"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAccounts: {
        parameters: {
            query?: {
                /** @description Items of one page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Words to look for; each must begin a word of what is found. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EntitySummary"][];
                        /** @description Give it as `cursor` for the next page; null on the last. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountHierarchy: {
        parameters: {
            query?: {
                /** @description Which hierarchy; without it the first by name that the account takes part in. */
                hierarchy?: string;
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hierarchy"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainPair: {
        parameters: {
            query: {
                /** @description A record key. */
                left: string;
                /** @description Another record key. */
                right: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["How"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomerProvenance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvenanceOfFields"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomerGraph: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityGraph"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["How"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationProvenance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvenanceOfFields"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationGraph: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityGraph"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["How"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountProvenance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvenanceOfFields"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountGraph: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityGraph"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRecords: {
        parameters: {
            query?: {
                /** @description Says what would happen and writes nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Chosen by the caller, for this request alone. Sent again with the same key, the request is answered as it was, and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatedRecord"] | unknown[];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | {
                        /** @description In the order of what was sent. */
                        items: (components["schemas"]["Outcome"] | components["schemas"]["FailedItem"])[];
                    };
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRecord: {
        parameters: {
            query?: {
                /** @description Says what would happen and writes nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Chosen by the caller, for this request alone. Sent again with the same key, the request is answered as it was, and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description A record key, source:type:id, percent-encoded once more. */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description When the source last observed the record.
                     * @example 2026-05-01
                     */
                    observedAt?: string;
                    /**
                     * @description By the names of a mapping's fields: 'givenName', 'email', 'address.city', 'phone[home]' ...
                     * @example {
                     *       "givenName": "Ann",
                     *       "familyName": "Archer",
                     *       "email": [
                     *         "ann@archer.example"
                     *       ]
                     *     }
                     */
                    fields: {
                        [key: string]: string | string[];
                    };
                    identifiers?: {
                        [key: string]: string | string[];
                    };
                    attributes?: {
                        [key: string]: string;
                    };
                    relationships?: components["schemas"]["StatedRelationship"][];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeRecord: {
        parameters: {
            query?: {
                /** @description Says what would happen and writes nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Chosen by the caller, for this request alone. Sent again with the same key, the request is answered as it was, and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description A record key, source:type:id, percent-encoded once more. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpRecord: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description When the source last observed the record.
                     * @example 2026-05-01
                     */
                    observedAt?: string;
                    /**
                     * @description By the names of a mapping's fields: 'givenName', 'email', 'address.city', 'phone[home]' ...
                     * @example {
                     *       "givenName": "Ann",
                     *       "familyName": "Archer",
                     *       "email": [
                     *         "ann@archer.example"
                     *       ]
                     *     }
                     */
                    fields: {
                        [key: string]: string | string[];
                    };
                    identifiers?: {
                        [key: string]: string | string[];
                    };
                    attributes?: {
                        [key: string]: string;
                    };
                    /**
                     * @default person
                     * @enum {string}
                     */
                    type?: "person" | "organization" | "account";
                    /** @default 10 */
                    limit?: number;
                } | unknown[];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Match"][];
                    } | {
                        /** @description In the order of what was asked. */
                        items: ({
                            items: components["schemas"]["Match"][];
                        } | components["schemas"]["FailedItem"])[];
                    };
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJudgements: {
        parameters: {
            query?: {
                /** @description Items of one page. */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Judgement"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    judge: {
        parameters: {
            query?: {
                /** @description Says what would happen and writes nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Chosen by the caller, for this request alone. Sent again with the same key, the request is answered as it was, and done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatedJudgement"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blast"];
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The judgements contradict each other. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawJudgement: {
        parameters: {
            query?: {
                /** @description Says what would happen and writes nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Chosen by the caller, for this request alone. Sent again with the same key, the request is answered as it was, and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blast"];
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    splitCustomer: {
        parameters: {
            query?: {
                /** @description Says what would happen and writes nothing. */
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Chosen by the caller, for this request alone. Sent again with the same key, the request is answered as it was, and done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatedSplit"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blast"];
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The judgements contradict each other. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key belongs to another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewCases: {
        parameters: {
            query?: {
                /** @description Items of one page. */
                limit?: number;
                cursor?: string;
                type?: "person" | "organization" | "account";
                kind?: "pair" | "cluster";
                /** @description Without it, all that wait for a verdict: `open`, `second` and `third`. */
                state?: "open" | "second" | "third" | "unsure";
                /** @description Cases assigned to this steward. */
                assignee?: string;
                /** @description Cases under a claim, or those that are free. */
                claimed?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReviewCase"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStewardAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Agreement"][];
                    };
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoReview: {
        parameters: {
            query?: {
                /** @description Says what would happen and writes nothing. */
                dryRun?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A steward, by any name that is always the same.
                     * @example zoe
                     */
                    by: string;
                    /** @description A decision's id. */
                    decision: string;
                } | {
                    /**
                     * @description A steward, by any name that is always the same.
                     * @example zoe
                     */
                    by: string;
                    /**
                     * @description Whose judgements are taken back.
                     * @example zoe
                     */
                    steward: string;
                    /**
                     * @description From when on.
                     * @example 2026-05-01
                     */
                    since: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoReport"];
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The judgements contradict each other. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's id: the keys of its two records. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewCase"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSimilarReviewCases: {
        parameters: {
            query?: {
                /** @description Who is to decide: cases that this steward has are among them. */
                by?: string;
            };
            header?: never;
            path: {
                /** @description The case's id: the keys of its two records. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReviewCase"][];
                        /** @description Whether there are more than one decision takes. */
                        hasMore: boolean;
                    };
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimReviewCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's id: the keys of its two records. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A steward, by any name that is always the same.
                     * @example zoe
                     */
                    by: string;
                    /**
                     * @description After which the claim runs out.
                     * @default 30
                     */
                    minutes?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewCase"];
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another steward has the case. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseReviewCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's id: the keys of its two records. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A steward, by any name that is always the same.
                     * @example zoe
                     */
                    by: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewCase"];
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another steward has the case. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignReviewCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case's id: the keys of its two records. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Who is to decide; null for nobody in particular. */
                    to: string | null;
                    /** @description Whether two stewards have to say the same; left as it is where absent. */
                    secondOpinion?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewCase"];
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideReviewCase: {
        parameters: {
            query?: {
                /** @description Says what would happen and writes nothing. */
                dryRun?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description The case's id: the keys of its two records. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verdict: "same" | "different" | "unsure";
                    reason: string;
                    /**
                     * @description A steward, by any name that is always the same.
                     * @example zoe
                     */
                    by: string;
                    /**
                     * @description Decides the similar cases together with this one.
                     * @default false
                     */
                    similar?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionReport"];
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The judgements contradict each other. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overrideCustomerValue: {
        parameters: {
            query?: {
                /** @description Says what would happen and writes nothing. */
                dryRun?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatedOverride"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of the override. */
                        id: string;
                        dryRun: boolean;
                        events: {
                            kind: string;
                            id: string;
                            others: string[];
                            records: string[];
                        }[];
                        created: string[];
                        changed: string[];
                        gone: string[];
                        /** @description Relationships between entities that change. */
                        relationships: number;
                        /** @description Households whose members change, made anew a moment later. */
                        households: string[];
                    };
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overrideOrganizationValue: {
        parameters: {
            query?: {
                /** @description Says what would happen and writes nothing. */
                dryRun?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatedOverride"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of the override. */
                        id: string;
                        dryRun: boolean;
                        events: {
                            kind: string;
                            id: string;
                            others: string[];
                            records: string[];
                        }[];
                        created: string[];
                        changed: string[];
                        gone: string[];
                        /** @description Relationships between entities that change. */
                        relationships: number;
                        /** @description Households whose members change, made anew a moment later. */
                        households: string[];
                    };
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overrideAccountValue: {
        parameters: {
            query?: {
                /** @description Says what would happen and writes nothing. */
                dryRun?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatedOverride"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of the override. */
                        id: string;
                        dryRun: boolean;
                        events: {
                            kind: string;
                            id: string;
                            others: string[];
                            records: string[];
                        }[];
                        created: string[];
                        changed: string[];
                        gone: string[];
                        /** @description Relationships between entities that change. */
                        relationships: number;
                        /** @description Households whose members change, made anew a moment later. */
                        households: string[];
                    };
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawOverride: {
        parameters: {
            query?: {
                /** @description Says what would happen and writes nothing. */
                dryRun?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of the override. */
                        id: string;
                        dryRun: boolean;
                        events: {
                            kind: string;
                            id: string;
                            others: string[];
                            records: string[];
                        }[];
                        created: string[];
                        changed: string[];
                        gone: string[];
                        /** @description Relationships between entities that change. */
                        relationships: number;
                        /** @description Households whose members change, made anew a moment later. */
                        households: string[];
                    };
                };
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description The cursor of the last answer; 0 to begin. */
                after?: number;
                limit?: number;
            };
            header?: {
                /** @description Of server-sent events: the `id` of the last one that came; it goes on from there. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerEvent"][];
                        nextCursor: string;
                    };
                    "text/event-stream": string;
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomerHistory: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description An id that the API gave. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerEvent"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatistics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found. */
            200: {
                headers: {
                    /** @description Weak validator of the body; send it back in If-None-Match. */
                    ETag?: string;
                    /** @description The survivor's own address, where the id asked for lost a merge. */
                    "Content-Location"?: string;
                    /** @description The request's id, as in the log. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            /** @description Unchanged since the ETag in If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Yes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Yes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
