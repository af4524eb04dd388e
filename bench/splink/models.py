"""Two Splink models of customers. `fields` compares field by field, as most do, with an address as one field; `household` is what
an expert makes of it who has seen that relatives share name, home and phone, and that these agreements must not be counted as if
each of them told of a person.
"""

import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import SettingsCreator, block_on

BLOCKING = [
    block_on("email"),
    block_on("email_name"),
    block_on("phone"),
    block_on("loyalty_no"),
    block_on("family", "dob"),
    block_on("given", "dob"),
    block_on("dob", "zip"),
    block_on("dob", "given_start", "family_start"),
    block_on("given", "family", "city"),
    block_on("given", "family", "zip"),
    block_on("street", "zip", "given_start"),
    block_on("family", "street", "given_start"),
]

# Rules that few but true pairs meet, for the share of pairs that are one person.
CERTAIN = [
    block_on("email", "given"),
    block_on("loyalty_no"),
    block_on("phone", "given"),
    block_on("given", "family", "dob"),
]
CERTAIN_RECALL = 0.8

# Blocks of one person nearly always, so that relatives do not teach the model what a match looks like.
TRAINING = [block_on("email"), block_on("loyalty_no"), block_on("given", "family", "dob")]

SAME_FAMILY = "jaro_winkler_similarity(family_l, family_r) >= 0.88"


def given_name():
    return cl.CustomComparison(
        output_column_name="given",
        comparison_levels=[
            cll.NullLevel("given"),
            cll.ExactMatchLevel("given", term_frequency_adjustments=True),
            cll.JaroWinklerLevel("given", 0.92),
            # Initials and short forms.
            cll.CustomLevel("starts_with(given_l, given_r) or starts_with(given_r, given_l)"),
            cll.CustomLevel("given_l[1] = given_r[1]"),
            cll.ElseLevel(),
        ],
    )


def family_name():
    return cl.NameComparison("family", jaro_winkler_thresholds=[0.92, 0.85]).configure(term_frequency_adjustments=True)


def address():
    return cl.CustomComparison(
        output_column_name="address",
        comparison_levels=[
            cll.And(cll.NullLevel("street"), cll.NullLevel("zip")),
            cll.CustomLevel("home_l = home_r").configure(tf_adjustment_column="home"),
            cll.CustomLevel("zip_l = zip_r and jaro_winkler_similarity(street_l, street_r) >= 0.88"),
            cll.ExactMatchLevel("street", term_frequency_adjustments=True),
            cll.ExactMatchLevel("zip", term_frequency_adjustments=True),
            cll.ElseLevel(),
        ],
    )


def email():
    return cl.CustomComparison(
        output_column_name="email",
        comparison_levels=[
            cll.NullLevel("email"),
            cll.ExactMatchLevel("email", term_frequency_adjustments=True),
            cll.ExactMatchLevel("email_name", term_frequency_adjustments=True),
            cll.DamerauLevenshteinLevel("email_name", 1),
            cll.ElseLevel(),
        ],
    )


def household():
    """Family name, home and phone as one comparison."""
    level = cll.CustomLevel
    return cl.CustomComparison(
        output_column_name="household",
        comparison_levels=[
            cll.And(cll.NullLevel("family"), cll.NullLevel("home")),
            level(f"home_l = home_r and phone_l = phone_r and {SAME_FAMILY}").configure(tf_adjustment_column="home"),
            level(f"phone_l = phone_r and {SAME_FAMILY}").configure(tf_adjustment_column="phone"),
            level(f"home_l = home_r and {SAME_FAMILY}").configure(tf_adjustment_column="home"),
            level("phone_l = phone_r").configure(tf_adjustment_column="phone"),
            level("home_l = home_r").configure(tf_adjustment_column="home"),
            level("street_l = street_r and family_l = family_r"),
            level("family_l = family_r and zip_l = zip_r").configure(tf_adjustment_column="family"),
            cll.ExactMatchLevel("family", term_frequency_adjustments=True),
            cll.JaroWinklerLevel("family", 0.92),
            level("street_l = street_r or zip_l = zip_r"),
            cll.ElseLevel(),
        ],
    )


def shared_comparisons():
    return [
        cl.ExactMatch("middle"),
        cl.ExactMatch("suffix"),
        cl.ExactMatch("gender"),
        cl.DateOfBirthComparison("dob", input_is_string=False),
        cl.DamerauLevenshteinAtThresholds("loyalty_no", [1]),
    ]


def field_comparisons():
    return [
        given_name(),
        family_name(),
        cl.EmailComparison("email").configure(term_frequency_adjustments=True),
        cl.DamerauLevenshteinAtThresholds("phone", [1]).configure(term_frequency_adjustments=True),
        address(),
    ]


def household_comparisons():
    return [given_name(), email(), household()]


MODELS = {"fields": field_comparisons, "household": household_comparisons}


def settings(model: str) -> SettingsCreator:
    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="record_id",
        blocking_rules_to_generate_predictions=BLOCKING,
        comparisons=[*MODELS[model](), *shared_comparisons()],
        retain_matching_columns=False,
    )
