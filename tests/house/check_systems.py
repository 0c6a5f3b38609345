"""Every scoring system of the field has its four things: a rulebook, a fictional sample in a folder of its name
(which the first page of the window lists), a transcript that explains a file of that folder under it, and words in both
languages. And every rulebook in resources is one of the systems.

    check_systems.py ROOT
"""
import pathlib
import re
import sys

SYSTEMS = {
    "fuzhou-moli": "fuzhou", "xiamen-bailu": "", "suzhou-osmanthus": "", "hangzhou-qianjiang": "", "rongcheng": "",
    "wendeng-2020": "", "weihai-haibei": "", "suining-2010": "", "national-hypothetical": "", "sesame-credit": "",
    "tencent-credit": "", "green-points-nanjing": "", "yiwu-market": "", "yunmanman-drivers": "", "yunmanman-shippers": "",
    "jiafu-workers": "", "jiafu-companies": "", "chengxin-chunyun": "", "court-defaulters": "", "honest-shanghai": "",
    "national-lists": "",
}


def missing(root):
    cases = [path.read_text(encoding="utf-8") for path in (root / "tests/transcripts").glob("*.case")]
    for name, folder in SYSTEMS.items():
        book = root / "resources/rulebooks" / f"{name}.yaml"
        folder = folder or name
        if not book.is_file():
            yield f"{name}: no rulebook"
            continue
        text = book.read_text(encoding="utf-8")
        if not re.search(r"^title:.*(\bzh:|\n\s+zh:)", text, re.M):
            yield f"{name}: its title is not in both languages"
        if not list((root / "sample-data" / folder).glob("*.csv")):
            yield f"{name}: no sample in sample-data/{folder}"
        told = re.compile(rf"^\$ clearline-cli explain sample-data/{folder}/\S+.*--rulebook {name}\b", re.M)
        if not any(told.search(case) for case in cases):
            yield f"{name}: no transcript of a file in sample-data/{folder}"
    for book in sorted((root / "resources/rulebooks").glob("*.yaml")):
        if book.stem not in SYSTEMS:
            yield f"{book.stem}: a rulebook that is none of the systems"


def main():
    found = list(missing(pathlib.Path(sys.argv[1])))
    print("\n".join(found) if found else f"{len(SYSTEMS)} systems, each with rulebook, sample and transcript")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
