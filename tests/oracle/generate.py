"""Seeded random rulebooks and record files for the oracle's comparison.

Small pools of numbers and days, so that edges (a fine of exactly 500, a record that expires on the day
another counts, a successor received on the confirmation day) come often. FEATURES may be switched off
one by one, so that one known difference does not hide the others.

    generate.py --seed 7 --folder OUT [--effects]

writes book.yaml, records.csv and its tables, and prints explain's arguments.
"""
import argparse

from draw import EFFECT_FEATURES, FEATURES, OFF
from effect_books import EffectBooks
from effect_records import EffectRecords
from generate_book import Books
from records import Records
from sample import Sample


class Generator(Books, Records):
    """Both, from one seed."""


class EffectGenerator(EffectBooks, EffectRecords):
    """Both, with effects and modifiers."""


def generate(seed, name, subjects=100, most=25, features=None):
    features = FEATURES - OFF if features is None else features
    made = EffectGenerator(seed, features - {"no-score"}) if "effects" in features else Generator(seed, features)
    node = made.book(name)
    as_of, known_on = made.clocks()
    return Sample(node, made.records(subjects, most), made.subjects(subjects), made.readings(subjects, name),
                  made.relations(subjects), as_of, known_on, made.used)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seed", default="1")
    options.add_argument("--subjects", type=int, default=3)
    options.add_argument("--folder", required=True)
    options.add_argument("--effects", action="store_true", help="a rulebook with effects and modifiers beyond add")
    args = options.parse_args()
    features = FEATURES - OFF | (EFFECT_FEATURES if args.effects else set())
    print(*generate(args.seed, "random", args.subjects, features=features).write(args.folder))


if __name__ == "__main__":
    main()
