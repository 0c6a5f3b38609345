#!/usr/bin/env python3
"""Reading a text table of many columns in each encoding: wall time, processor time and peak memory of whole processes,
and guessing its form alone; asserts nothing.

  tests/bench/read_bench.py [--bench build/release/bin/clearline-bench-read] [--megabytes 200] [--runs 3]
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEADER = ("行政相对人名称,统一社会信用代码,法定代表人,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,"
          "罚款金额（万元）,处罚决定日期,公示截止期,处罚机关,数据来源单位,备注\n")
ROW = ("福州九九茉莉有限公司,91990100MA00TE5T29,林静,榕市监罚〔{year}〕{n:06d}号,无照经营,\"未取得许可，擅自经营,情节较轻\","
       "《无证无照经营查处办法》第十三条,罚款,处以罚款,{n}.5,{year}-07-09,2099-12-31,福州市某局,福州市某局,\n")


def measure(command, runs):
    wall, cpu, peak = [], [], 0
    for _ in range(runs):
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{command} ended with {process.returncode}")
        wall.append(time.monotonic() - start)
        cpu.append(usage.ru_utime + usage.ru_stime)
        peak = max(peak, usage.ru_maxrss)
    return statistics.median(wall), statistics.median(cpu), peak / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", default=str(ROOT / "build/release/bin/clearline-bench-read"))
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", default=str(ROOT / "build/bench"))
    options = parser.parse_args()
    folder = pathlib.Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    for encoding in ("utf-8", "gb18030", "utf-16-le"):
        table = folder / f"table-{options.megabytes}-{encoding}.csv"
        if not table.exists():
            with open(table, "wb") as out:
                out.write(HEADER.encode(encoding))
                n = 0
                while out.tell() < options.megabytes << 20:
                    out.write("".join(ROW.format(n=n + i, year=2010 + i % 15) for i in range(1000)).encode(encoding))
                    n += 1000
        cells = subprocess.run([options.bench, "table", str(table)], capture_output=True, text=True, check=True).stdout.splitlines()[-1]
        wall, cpu, peak = measure([options.bench, "table", str(table)], options.runs)
        guess, _, _ = measure([options.bench, "form", str(table)], options.runs)
        print(f"{encoding:10} {table.stat().st_size / 2**20:.0f} MiB, {cells}: {wall:.2f} s ({cpu:.2f} s of the processor), "
              f"{peak:.0f} MiB; its form alone {guess:.2f} s")


if __name__ == "__main__":
    main()
