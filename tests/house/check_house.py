#!/usr/bin/env python3
"""The house holds: includes follow the order of core's folders, core names no Qt, only number/ names
Boost, only seal/ names sodium, files stay small. `--control` plants one offence of each kind in a
copy and fails unless every one is caught."""
import pathlib
import re
import shutil
import statistics
import sys
import tempfile

ORDER = "base number date yaml record tables intake mapping formula dmn rulebook ledger explain scenario audit seal appeal casefile export bundle".split()
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)
ONLY_IN = {"boost/": "number", "sodium": "seal", "sqlite3.h": "casefile", "SQLiteCpp": "casefile"}


def offences(root):
    found = []
    sizes = []
    for top in ("core", "ui", "app"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            text = path.read_text(encoding="utf-8")
            name = str(path.relative_to(root))
            lines = text.count("\n")
            sizes.append(lines)
            if lines > 500:
                found.append(f"{name}: {lines} lines, split it")
            folder = path.relative_to(root).parts[1] if top == "core" else None
            if folder is not None and folder not in ORDER:
                found.append(f"{name}: {folder} is no folder of core")
                continue
            if path.suffix == ".h" and not text.startswith("//"):
                found.append(f"{name}: a header opens with what it is")
            for included in INCLUDE.findall(text):
                if top == "core":
                    if re.match(r"Q[A-Z]|Qt", included):
                        found.append(f"{name}: core includes {included}")
                    for start, home in ONLY_IN.items():
                        if included.startswith(start) and folder != home:
                            found.append(f"{name}: only {home}/ may include {included}")
                    if included.startswith(("ui/", "app/")):
                        found.append(f"{name}: core includes {included}")
                    if included.startswith("boost/") and path.suffix == ".h" and path.name not in ("big_number.h",):
                        found.append(f"{name}: Boost in a header")
                    target = included.split("/")
                    if target[0] == "core" and len(target) > 2:
                        if target[1] not in ORDER or ORDER.index(target[1]) > ORDER.index(folder):
                            found.append(f"{name}: {folder} includes {included}, which comes later")
                elif top == "ui" and included.startswith("app/"):
                    found.append(f"{name}: ui includes {included}")
    median = statistics.median(sizes) if sizes else 0
    if median >= 120:
        found.append(f"median file is {median} lines")
    return found, len(sizes), median


CONTROLS = {
    "core/base/x.h": '// x\n#include "core/number/number.h"\n',
    "core/ledger/x.cpp": "#include <QString>\n",
    "core/formula/x.cpp": "#include <boost/multiprecision/cpp_int.hpp>\n",
    "core/record/x.cpp": "#include <sodium.h>\n",
    "core/date/x.h": "#pragma once\n",
    "core/other/x.cpp": "\n",
    "core/export/x.cpp": "\n" * 501,
    "ui/x.cpp": '#include "app/x.h"\n',
}


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    if sys.argv[1:] == ["--control"]:
        for planted, text in CONTROLS.items():
            with tempfile.TemporaryDirectory() as folder:
                copy = pathlib.Path(folder)
                for top in ("core", "ui", "app"):
                    shutil.copytree(root / top, copy / top)
                (copy / planted).parent.mkdir(parents=True, exist_ok=True)
                (copy / planted).write_text(text, encoding="utf-8")
                if not any(planted in offence for offence in offences(copy)[0]):
                    sys.exit(f"not caught: {planted}")
        print(f"{len(CONTROLS)} planted offences caught")
        return
    found, files, median = offences(root)
    print(f"{files} files, median {median} lines")
    if found:
        sys.exit("\n".join(found))


main()
