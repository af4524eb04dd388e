"""Resolves generated customers with Splink on DuckDB: cleaning, blocking on several rules, u by random sampling, m by expectation
maximisation, term frequencies, connected components.

    python resolve.py MODEL records.csv truth.csv OUT

Writes OUT/default.csv (clusters at a match probability of 0.95) and OUT/best.csv (at the threshold whose pairwise F1 against the
truth is highest: an advantage that no user has) and prints one JSON object. Time, CPU and memory are those from reading the file
to writing default.csv: start-up and imports come before them, the choice of a threshold comes after.
"""

import json
import logging
import resource
import sys
import time
from pathlib import Path

import duckdb
import splink
from models import CERTAIN, CERTAIN_RECALL, TRAINING, settings
from splink import DuckDBAPI, Linker

DEFAULT_THRESHOLD = 0.95
# Match weights, log2 of the odds; from all that is at all likely to the nearly certain.
GRID = [-3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17]
RANDOM_PAIRS = 500_000
SEED = 1

CLUSTERS = "select record_id as record_key, record_id as id, cluster_id from {} order by all"

PAIRWISE_F1 = """
    with joined as (select entity_id, cluster_id from truth join {} using (record_id)),
        shared as (select sum(n * (n - 1)) as pairs from (select count(*) as n from joined group by entity_id, cluster_id)),
        meant as (select sum(n * (n - 1)) as pairs from (select count(*) as n from joined group by entity_id)),
        found as (select sum(n * (n - 1)) as pairs from (select count(*) as n from joined group by cluster_id))
    select 2 * shared.pairs / (meant.pairs + found.pairs) as f1 from shared, meant, found
"""


def train(linker: Linker) -> None:
    training = linker.training
    training.estimate_probability_two_random_records_match(CERTAIN, recall=CERTAIN_RECALL)
    # One chunk and no early stop: for samples this small, looking whether they suffice costs more than they do.
    training.estimate_u_using_random_sampling(RANDOM_PAIRS, seed=SEED, num_chunks=1, min_count_per_level=None)
    for rule in TRAINING:
        training.estimate_parameters_using_expectation_maximisation(rule)


def cluster(linker: Linker, predictions, **threshold: float) -> str:
    """Clusters at a threshold; the name of their table."""
    return linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, **threshold).physical_name


def best_clusters(connection, linker: Linker, truth: str) -> tuple[int, str]:
    """The match weight at which F1 is highest, and the table of its clusters."""
    connection.execute("create table truth as from read_csv($file, all_varchar = true)", {"file": truth})
    predictions = linker.inference.predict(threshold_match_weight=GRID[0])
    clusters = {weight: cluster(linker, predictions, threshold_match_weight=weight) for weight in GRID}
    scores = {weight: connection.sql(PAIRWISE_F1.format(table)).fetchall()[0][0] for weight, table in clusters.items()}
    best = max(GRID, key=scores.get)
    return best, clusters[best]


def main(model: str, records: str, truth: str, out: Path) -> None:
    logging.disable(logging.CRITICAL)
    out.mkdir(parents=True, exist_ok=True)
    started, cpu_started = time.perf_counter(), time.process_time()
    connection = duckdb.connect()
    connection.execute((Path(__file__).parent / "clean.sql").read_text(), {"file": records})
    api = DuckDBAPI(connection)
    linker = Linker(api.register("records"), settings(model))
    train(linker)
    predictions = linker.inference.predict(threshold_match_probability=DEFAULT_THRESHOLD)
    at_default = cluster(linker, predictions, threshold_match_probability=DEFAULT_THRESHOLD)
    connection.sql(CLUSTERS.format(at_default)).write_csv(str(out / "default.csv"))
    used = {
        "seconds": time.perf_counter() - started,
        "cpuSeconds": time.process_time() - cpu_started,
        # Kilobytes on Linux, bytes on macOS.
        "peakBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024),
    }
    weight, at_best = best_clusters(connection, linker, truth)
    connection.sql(CLUSTERS.format(at_best)).write_csv(str(out / "best.csv"))
    print(json.dumps({"splink": splink.__version__, "duckdb": duckdb.__version__, **used, "bestWeight": weight}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], Path(sys.argv[4]))
