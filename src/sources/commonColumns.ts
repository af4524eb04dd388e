// Column names that many systems share, in lower case without separators: general usage, from contact exports of mail
// programs, CRMs and registers. A pair gives the field for a person and for an organization.

type Field = string | readonly [person: string, organization: string];

const FIELD_COLUMNS: readonly (readonly [Field, readonly string[]])[] = [
  ['givenName', ['firstname', 'givenname', 'fname', 'forename', 'given', 'first']],
  ['middleName', ['middlename', 'middleinitial', 'mname', 'middle', 'mi']],
  ['familyName', ['lastname', 'surname', 'familyname', 'lname', 'family', 'last', 'sn']],
  ['nameSuffix', ['suffix', 'namesuffix']],
  [
    ['fullName', 'name'],
    ['name', 'fullname', 'displayname'],
  ],
  ['fullName', ['contactname', 'customername', 'personname', 'clientname', 'patientname']],
  ['birthDate', ['dob', 'birthdate', 'dateofbirth', 'birthday', 'born', 'bday', 'birth']],
  ['gender', ['gender', 'sex']],
  [
    'email',
    [
      'email',
      'emailaddress',
      'mail',
      'email1',
      'email2',
      'email3',
      'primaryemail',
      'secondaryemail',
      'workemail',
      'homeemail',
      'personalemail',
      'alternateemail',
      'contactemail',
    ],
  ],
  [
    'phone',
    [
      'phone',
      'phonenumber',
      'mobile',
      'mobilephone',
      'mobilenumber',
      'tel',
      'telephone',
      'telephonenumber',
      'cell',
      'cellphone',
      'phone1',
      'phone2',
      'homephone',
      'workphone',
      'businessphone',
      'landline',
      'contactnumber',
    ],
  ],
  ['jobTitle', ['jobtitle', 'position', 'occupation']],
  [
    ['employer', 'name'],
    [
      'company',
      'companyname',
      'organization',
      'organisation',
      'organizationname',
      'organisationname',
      'orgname',
      'org',
      'employer',
      'business',
      'businessname',
      'accountname',
      'legalname',
      'firm',
    ],
  ],
  ['website', ['website', 'url', 'web', 'homepage', 'domain', 'webaddress', 'site', 'companydomain', 'companywebsite']],
  ['legalForm', ['legalform', 'entitytype', 'companytype']],
  [
    'registrationNumber',
    ['registrationnumber', 'companynumber', 'regno', 'registrationno', 'companyregistrationnumber'],
  ],
  ['jurisdiction', ['jurisdiction']],
  [
    'alternateName',
    ['alias', 'tradingname', 'tradingas', 'dba', 'alternatename', 'othername', 'maidenname', 'formername', 'nickname'],
  ],
  ['address.full', ['address', 'fulladdress', 'postaladdress', 'mailingaddress']],
  [
    'address.street',
    [
      'streetnumber',
      'housenumber',
      'streetno',
      'houseno',
      'street',
      'streetaddress',
      'streetname',
      'address1',
      'addressline1',
      'addr1',
      'street1',
      'mailingstreet',
      'billingstreet',
    ],
  ],
  [
    'address.unit',
    ['unit', 'unitnumber', 'apt', 'apartment', 'suite', 'flat', 'address2', 'addressline2', 'addr2', 'street2'],
  ],
  ['address.city', ['city', 'town', 'suburb', 'locality', 'mailingcity', 'billingcity', 'addresscity']],
  [
    'address.region',
    ['state', 'region', 'province', 'county', 'stateprovince', 'mailingstate', 'billingstate', 'addressstate'],
  ],
  [
    'address.postalCode',
    [
      'zip',
      'zipcode',
      'postcode',
      'postalcode',
      'mailingpostalcode',
      'billingpostalcode',
      'mailingzip',
      'addresszip',
      'plz',
    ],
  ],
  ['address.country', ['country', 'countrycode', 'mailingcountry', 'billingcountry', 'countryname', 'addresscountry']],
];

/** Column name to field. */
export const COMMON_COLUMNS: ReadonlyMap<string, Field> = new Map(
  FIELD_COLUMNS.flatMap(([field, names]) => names.map((name) => [name, field] as const)),
);

/** Column name to identifier type. */
export const IDENTIFIER_COLUMNS: ReadonlyMap<string, string> = new Map([
  ['ssn', 'ssn'],
  ['socialsecuritynumber', 'ssn'],
  ['ssnnumber', 'ssn'],
  ['nationalid', 'nationalId'],
  ['nationalidnumber', 'nationalId'],
  ['passport', 'passport'],
  ['passportnumber', 'passport'],
  ['passportno', 'passport'],
  ['driverslicense', 'driversLicense'],
  ['driverslicensenumber', 'driversLicense'],
  ['driverlicence', 'driversLicense'],
  ['taxid', 'taxId'],
  ['taxnumber', 'taxId'],
  ['taxidnumber', 'taxId'],
  ['ein', 'taxId'],
  ['tin', 'taxId'],
  ['vat', 'vat'],
  ['vatid', 'vat'],
  ['vatnumber', 'vat'],
  ['lei', 'lei'],
  ['leinumber', 'lei'],
  ['duns', 'duns'],
  ['dunsnumber', 'duns'],
]);

/** Names of id columns, the surest first. */
export const ID_COLUMNS: readonly string[] = [
  'recordid',
  'id',
  'uuid',
  'guid',
  'recordkey',
  'customerid',
  'contactid',
  'personid',
  'clientid',
  'companyid',
  'organizationid',
  'organisationid',
  'accountid',
  'memberid',
  'userid',
  'externalid',
  'customernumber',
  'customerno',
  'key',
];

/** Names of the moment a row was last touched, the surest first; a creation date comes last. */
export const OBSERVED_COLUMNS: readonly string[] = [
  'updatedat',
  'modifiedat',
  'lastmodified',
  'lastmodifieddate',
  'modified',
  'modifiedon',
  'updated',
  'lastupdated',
  'updatedon',
  'observedat',
  'createdat',
  'createdon',
  'createddate',
  'created',
];

/** Names that only a person's row has. */
export const PERSON_COLUMNS: ReadonlySet<string> = namesOf([
  'givenName',
  'middleName',
  'familyName',
  'fullName',
  'birthDate',
  'gender',
  'jobTitle',
]);

/** Names that speak of an organization where nothing speaks of a person. */
export const COMPANY_COLUMNS: ReadonlySet<string> = new Set([
  ...namesOf(['legalForm', 'registrationNumber', 'jurisdiction', 'website']),
  ...(FIELD_COLUMNS.find(([field]) => field[0] === 'employer')?.[1] ?? []),
  'vat',
  'vatnumber',
  'lei',
  'duns',
  'industry',
]);

function namesOf(fields: readonly string[]): ReadonlySet<string> {
  return new Set(
    FIELD_COLUMNS.flatMap(([field, names]) => (typeof field === 'string' && fields.includes(field) ? names : [])),
  );
}
