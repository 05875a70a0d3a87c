"""Speeds beside libraries that never enter the project's environment: faiss for the memory's query.

Usage: python tools/bench_peers.py [--out FILE] [--threads N ...] [--share X]      in an environment that has faiss-cpu
`make bench-peers` makes that environment and calls this. Rows go to the part 'memory' of the result file; the rest stays.
"""
import importlib.util, sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(argv):
    "Measure the memory's query beside faiss."
    if importlib.util.find_spec('faiss') is None:
        return "faiss is not installed here: pip install faiss-cpu (in an environment of its own), or run `make bench-peers`"
    from plasticbook.evidence.speed import main as measure
    if '--out' not in argv: argv = ['--out', str(ROOT/'nbs'/'results'/'speed.json'), *argv]
    measure([*argv, '--what', 'memory'], command=['make', 'bench-peers'])


if __name__ == '__main__': sys.exit(main(sys.argv[1:]))
