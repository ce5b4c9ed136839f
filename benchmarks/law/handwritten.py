"""What somebody writes by hand who knows DuckDB well and the law of these months by heart.

No refusals, no version of the law, no check of facts: the query alone, in whole paisa. Where rows
tell their place and month, their figures stand in a small table that is joined.
"""

from __future__ import annotations

CONTRIBUTION = """
COPY (
    SELECT
        *,
        CASE WHEN covered_before OR (monthly_wage * 100)::BIGINT <= {limit} THEN
            (2 * {base} * least(days_paid, 26) * 600 + 260000) // 520000
        ELSE 0 END::DECIMAL(16, 0) * 0.01 AS value
    FROM read_parquet($source)
) TO '{target}' (FORMAT parquet)
"""

CONTRIBUTION_OF_MANY = """
COPY (
    SELECT
        c.*,
        CASE WHEN c.covered_before OR (c.monthly_wage * 100)::BIGINT <= f.coverage_limit THEN
            (2 * coalesce(f.fixed_base, least((c.monthly_wage * 100)::BIGINT, f.ceiling))
               * least(c.days_paid, 26) * 600 + 260000) // 520000
        ELSE 0 END::DECIMAL(16, 0) * 0.01 AS value
    FROM read_parquet($source) AS c
    JOIN figures AS f ON f.place = c.place AND f."on" = c."on"
) TO '{target}' (FORMAT parquet)
"""

SURVIVORS = """
COPY (
    WITH shares AS (
        SELECT
            *,
            (total_disablement_pension * 100)::BIGINT AS pension,
            CASE WHEN widows > 0 THEN 6000 ELSE 0 END AS of_widows,
            children * 2000 + full_orphans * 4000 AS of_children,
            CASE
                WHEN widows > 0 OR NOT (dependent_father OR dependent_mother) THEN 0
                WHEN children + full_orphans > 0 THEN 2000
                ELSE 5000
            END AS of_parent
        FROM read_parquet($source)
    ),
    whole AS (
        SELECT
            *,
            of_widows + of_children + of_parent AS total,
            greatest(10000, of_widows + of_children + of_parent) AS divisor
        FROM shares
    )
    SELECT
        * EXCLUDE (pension, of_widows, of_children, of_parent, total, divisor),
        ((2 * pension * total + divisor) // (2 * divisor))::DECIMAL(16, 0) * 0.01 AS value,
        CASE WHEN widows = 0 THEN 0 ELSE
            (2 * pension * of_widows + widows * divisor) // (2 * widows * divisor)
        END::DECIMAL(16, 0) * 0.01 AS widow_each,
        CASE WHEN children = 0 THEN 0 ELSE (2 * pension * 2000 + divisor) // (2 * divisor)
        END::DECIMAL(16, 0) * 0.01 AS child_each,
        CASE WHEN full_orphans = 0 THEN 0 ELSE (2 * pension * 4000 + divisor) // (2 * divisor)
        END::DECIMAL(16, 0) * 0.01 AS full_orphan_each,
        ((2 * pension * of_parent + divisor) // (2 * divisor))::DECIMAL(16, 0) * 0.01 AS parent
    FROM whole
) TO '{target}' (FORMAT parquet)
"""
