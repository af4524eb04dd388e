-- The generated customers as Splink wants them: one spelling of every value, null where there is none or where it identifies
-- nobody. Parameter: the CSV file. Result: the table 'records'.
create table records as
with raw as (
  select
    *,
    string_split_regex(trim(regexp_replace(lower(full_name), '\s+(jr|sr)\.?$', '')), '\s+') as parts,
    regexp_extract(lower(full_name), '\s(jr|sr)\.?$', 1) as full_suffix,
    right(regexp_replace(phone, '\D', '', 'g'), 10) as digits
  from read_csv($file, all_varchar = true, header = true)
), cleaned as (
  select
    record_id,
    coalesce(nullif(nullif(lower(trim(first_name)), ''), 'unknown'), nullif(parts[1], '')) as given,
    coalesce(nullif(lower(trim(middle_name)), ''), case when len(parts) > 2 then parts[2] end) as middle,
    coalesce(nullif(lower(trim(last_name)), ''), case when len(parts) > 1 then parts[-1] end) as family,
    coalesce(nullif(trim(lower(suffix), ' .'), ''), nullif(full_suffix, '')) as suffix,
    lower(nullif(gender, '')) as gender,
    try_strptime(birth_date, ['%Y-%m-%d', '%d/%m/%Y', '%Y%m%d', '%d %b %Y'])::date as born,
    lower(trim(email)) as mail,
    digits,
    nullif(nullif(trim(regexp_replace(
      regexp_replace(lower(street), '[^a-z0-9 ]', '', 'g'),
      '\s(street|st|avenue|ave|road|rd|drive|dr|lane|ln|court|ct|place|pl|way|boulevard|blvd|circle|cir|terrace|ter|trail|trl)$',
      ''
    )), ''), 'na') as street,
    lower(nullif(city, '')) as city,
    left(nullif(zip, ''), 5) as zip,
    nullif(nullif(upper(loyalty_no), ''), 'N/A') as loyalty_no
  from raw
), junkless as (
  select
    * exclude (born, mail, digits),
    case when born not in (date '1900-01-01', date '1970-01-01') then born end as dob,
    case when mail like '%@%' and not regexp_matches(mail, '^(test|none)@') then mail end as email,
    case when len(digits) = 10 and digits not in (repeat(digits[1], 10), '1234567890') then digits end as phone
  from cleaned
)
select
  *,
  given[1] as given_start,
  family[1:3] as family_start,
  -- A desk's name is no person's.
  nullif(string_split(email, '@')[1], 'info') as email_name,
  street || ' ' || zip as home
from junkless
