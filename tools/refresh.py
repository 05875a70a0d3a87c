"""Execute chapters in place, save their outputs, and clean them.

Usage: python tools/refresh.py [--jobs N] [notebook ...]      without notebooks: the whole book, in order
"""
import argparse, os, re, sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def chapters():
    "Every notebook of the book, in reading order."
    found = [p for p in (ROOT/'nbs').rglob('*.ipynb') if not any(s.startswith(('.', '_')) for s in p.relative_to(ROOT).parts)]
    return sorted(found, key=lambda p: (p.name[:3], p.as_posix()))


def execute(path):
    "Run one notebook from a fresh kernel; the file changes only if every cell ran."
    import nbformat
    from nbclient import NotebookClient
    from nbdev.clean import clean_nb
    from execnb.nbio import read_nb, write_nb
    nb = nbformat.read(path, as_version=4)
    live = [c for c in nb.cells if c.cell_type == 'code' and not re.search(r'^\s*#\|\s*eval:\s*false', c.source, re.M)]
    source = {id(c): c.source for c in nb.cells}
    for c in nb.cells:
        if c.cell_type == 'code' and not any(c is l for l in live): c.source = ''
    env = dict(os.environ, PLASTICBOOK_REFRESH='1', MPLBACKEND='module://matplotlib_inline.backend_inline')   # Agg would save no picture
    client = NotebookClient(nb, timeout=1800, store_widget_state=False, kernel_name='python3', resources={'metadata': {'path': str(path.parent)}})
    client.execute(env=env)
    for c in nb.cells: c.source = source[id(c)]
    tmp = path.with_suffix('.ipynb.tmp')
    nbformat.write(nb, tmp)
    done = read_nb(tmp); clean_nb(done, clean_ids=True); write_nb(done, tmp)
    os.replace(tmp, path)


def main():
    from fastprogress import progress_bar
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    ap.add_argument('notebooks', nargs='*', type=Path)
    ap.add_argument('--jobs', type=int, default=2)
    a = ap.parse_args()
    todo = [p.resolve() for p in a.notebooks] or chapters()
    failed = []
    with ProcessPoolExecutor(a.jobs) as pool:
        jobs = {pool.submit(execute, p): p for p in todo}
        for j in progress_bar(as_completed(jobs), total=len(jobs)):
            if j.exception(): failed.append((jobs[j], j.exception()))
    for p, e in failed: print(f'\n{p.relative_to(ROOT)}:\n{e}', file=sys.stderr)
    print(f'{len(todo)-len(failed)} chapters executed, {len(failed)} failed')
    sys.exit(bool(failed))


if __name__ == '__main__': main()
