"""Everything continuous integration runs. Keeps going after a failure; the last line counts what really ran.

Usage: python tools/test.py [--only WORD ...]      e.g. --only browser, --only chapters/110
"""
import argparse, filecmp, json, os, re, shutil, signal, subprocess, sys, tempfile, time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NBS, LIB, DOCS = ROOT/'nbs', ROOT/'plasticbook', ROOT/'_docs'
BIN = Path(sys.executable).parent
NOTEBOOK_LIMIT = 600_000   # bytes of one notebook with its outputs
SLOW, TOO_SLOW = 60, 240   # seconds of one chapter: worth a remark, and given up (two run at a time on two cores)
TAIL = 40                  # lines of a failing command worth reading
ENV = dict(os.environ, OMP_NUM_THREADS='1', MPLBACKEND='Agg', PYTHONHASHSEED='0', PYTHONPATH=str(ROOT))


class Failed(Exception): "A check that did not hold; the text says what to mend."


def notebooks():
    "Every notebook, in reading order."
    found = [p for p in NBS.rglob('*.ipynb') if not any(s.startswith(('.', '_')) for s in p.relative_to(ROOT).parts)]
    return sorted(found, key=lambda p: (p.name != 'index.ipynb', p.name))


def name(path):
    "How a notebook is called in a message."
    return path.relative_to(NBS).as_posix()


def source(cell):
    "Text of a cell, whichever way the file stores it."
    return ''.join(cell['source'])


def need(wrong):
    "Fail with a list of what is wrong, if anything is."
    if wrong: raise Failed('\n'.join(wrong))


def run(*cmd, cwd=ROOT, timeout=900, **env):
    "Run a command; its output if it succeeds, its tail in the failure if not."
    try:
        p = subprocess.run([str(c) for c in cmd], cwd=cwd, env={**ENV, **env}, timeout=timeout, text=True,
                           stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except subprocess.TimeoutExpired as e:
        raise Failed(f'{cmd[0]} took longer than {timeout} s\n{(e.stdout or b"").decode()[-2000:]}') from None
    if p.returncode: raise Failed('\n'.join(p.stdout.splitlines()[-TAIL:]))
    return p.stdout


# ---------------------------------------------------------------- notebooks and package

def scratch(folder):
    "A copy of what the package is made from, in `folder`."
    for f in ('settings.ini', 'setup.py', 'pyproject.toml', 'README.md', 'LICENSE'): shutil.copy(ROOT/f, folder)
    skip = shutil.ignore_patterns('__pycache__', '.ipynb_checkpoints', '_*')
    shutil.copytree(NBS, folder/'nbs', ignore=skip)
    shutil.copytree(ROOT/'tools', folder/'tools', ignore=skip)
    shutil.copytree(LIB, folder/'plasticbook', ignore=shutil.ignore_patterns('__pycache__', '*.py'))
    return folder


def export_in_sync():
    "The package is exactly what the notebooks export into an empty one."
    with tempfile.TemporaryDirectory() as d:
        d = scratch(Path(d))
        run(sys.executable, 'tools/export.py', '--clean', cwd=d, PYTHONPATH=str(d))
        fresh, ours = ({p.relative_to(r).as_posix(): p for p in r.rglob('*.py')} for r in (d/'plasticbook', LIB))
        wrong = [f'plasticbook/{p} is not made by any notebook' for p in ours.keys()-fresh.keys()]
        wrong += [f'plasticbook/{p} is missing' for p in fresh.keys()-ours.keys()]
        wrong += [f'plasticbook/{p} differs from its notebook' for p in ours.keys()&fresh.keys()
                  if not filecmp.cmp(fresh[p], ours[p], shallow=False)]
    need(sorted(wrong) and [*sorted(wrong), 'run: make export'])


def clean():
    "nbdev_clean, which the git hook runs, has nothing to change."
    with tempfile.TemporaryDirectory() as d:
        d = scratch(Path(d))
        run(sys.executable, '-c', 'from nbdev.clean import nbdev_clean; nbdev_clean()', cwd=d, PYTHONPATH=str(d))
        need([f'{name(p)} is not clean: run tools/refresh.py or nbdev_clean' for p in notebooks()
              if (d/'nbs'/p.relative_to(NBS)).read_text() != p.read_text()])


def executed():
    "Every notebook with code was run, and no saved output is an error or a kernel-bound widget."
    wrong = []
    for p in notebooks():
        cells = [c for c in json.loads(p.read_text())['cells'] if c['cell_type'] == 'code']
        outs = [o for c in cells for o in c['outputs']]
        if not outs: wrong.append(f'{name(p)} has no saved output')
        wrong += [f'{name(p)}: saved output is an error: {o.get("ename")}' for o in outs if o['output_type'] == 'error']
        wrong += [f'{name(p)}: a figure cell has no saved picture: {source(c).splitlines()[0]}' for c in cells
                  if source(c).startswith('#| label: fig-') and not any({'image/png', 'image/svg+xml', 'text/html'} & o.get('data', {}).keys() for o in c['outputs'])]
        wrong += [f'{name(p)}: a widget is saved without an HTML twin' for o in outs
                  if 'application/vnd.jupyter.widget-view+json' in o.get('data', {}) and 'text/html' not in o['data']]
    need(wrong)


def portable():
    "No notebook names a folder of the machine it was written on, and none is heavier than the limit."
    wrong, local = [], re.compile(r'(?<![\w./:-])/(?:home|root|work|tmp|Users|var|mnt)/\w+')
    for p in notebooks():
        text = '\n'.join(source(c)+json.dumps([o for o in c.get('outputs', [])]) for c in json.loads(p.read_text())['cells'])
        wrong += [f'{name(p)} holds the absolute path {m}' for m in sorted(set(local.findall(text)))]
        if p.stat().st_size > NOTEBOOK_LIMIT: wrong.append(f'{name(p)} has {p.stat().st_size/1e3:.0f} kB, limit {NOTEBOOK_LIMIT/1e3:.0f} kB')
    need(wrong)


def readme():
    "README.md is what nbs/index.ipynb says, and its links lead somewhere."
    run(sys.executable, 'tools/readme.py', '--check')
    links = re.findall(r'\]\(([^)\s#]+)', (ROOT/'README.md').read_text())
    need([f'README.md: {l} does not exist' for l in links if not re.match(r'[a-z]+:', l) and not (ROOT/l).exists()])


def lint():
    "No undefined name, no syntax error."
    run(sys.executable, '-m', 'flake8', '--isolated', '--select=E9,F63,F7,F82', 'plasticbook', 'tools')


def reliability():
    "The book as a whole: arrows, names, docments, imports, mutants (chapter 895)."
    code = 'from pathlib import Path; from plasticbook.evidence.reliability import faults, missing_names; ' \
           'lib = Path("plasticbook").resolve(); wrong = faults(lib)+missing_names(lib); print(*wrong, sep="\\n"); raise SystemExit(bool(wrong))'
    run(sys.executable, '-c', code)


# ---------------------------------------------------------------- chapters

RUN_ONE = '''
import sys
from pathlib import Path
from nbdev.config import get_config
from nbdev.test import test_nb
ok, seconds = test_nb(Path(sys.argv[1]), skip_flags=get_config().tst_flags.split(), basepath=get_config().config_path)
sys.exit(not ok)
'''


LANES = [ROOT/'.make'/f'numba{i}' for i in (1, 2)]   # compiled code: two processes that fill one cache at once spoil it


def chapter(path):
    "Run one notebook as `nbdev_test` does, in a process of its own."
    lane = LANES.pop()
    try: run(sys.executable, '-c', RUN_ONE, path, cwd=ROOT, timeout=TOO_SLOW, IN_TEST='1', NUMBA_CACHE_DIR=str(lane))
    finally: LANES.append(lane)


# ---------------------------------------------------------------- site and scripts

def site():
    "The site builds from the saved outputs; every link, fragment and picture path leads somewhere."
    shutil.rmtree(DOCS, ignore_errors=True)
    return next(l for l in run('make', 'book').splitlines() if 'links checked' in l)


def second_book():
    "With nothing changed, `make book` only looks."
    start = time.perf_counter()
    run('make', 'book')
    took = time.perf_counter()-start
    if took > 60: raise Failed(f'a second `make book` took {took:.0f} s, limit 60 s')
    return f'{took:.0f} s'


def smoke():
    "`pb_run` on the embedded digits leaves a table, a figure and its artefacts in under 20 s, with no data set in reach."
    with tempfile.TemporaryDirectory() as d:
        start = time.perf_counter()
        out = run(BIN/'pb_run', NBS/'configs'/'mnist'/'mini.yaml', cwd=d, PLASTICBOOK_DATA='', PLASTICBOOK_CACHE=str(Path(d)/'cache'), OMP_NUM_THREADS='2')
        took = time.perf_counter()-start
        files = [p.name for p in Path(d).rglob('*') if p.is_file()]
        wrong = [f'no file like {end} in {files}' for end in ('_metrics.json', '_summary.json', '.safetensors', '.png')
                 if not any(f.endswith(end) for f in files)]
        if took > 20: wrong.append(f'took {took:.0f} s, limit 20 s')
        if not out.strip(): wrong.append('printed nothing')
        need(wrong)
    return f'{took:.0f} s'


def study(path):
    "`pb_sweep` on a small study: every run succeeds with no data set in reach, and `pb_report` prints its table."
    with tempfile.TemporaryDirectory() as d:
        env = dict(cwd=d, PLASTICBOOK_DATA='', PLASTICBOOK_CACHE=str(Path(d)/'cache'))
        if re.search('^behaviour:', path.read_text(), re.M):      # no sweep: pb_run runs all of it
            out = run(BIN/'pb_run', path, '--out', 'out', **env)
            if 'seconds_per_fold' not in out and 'accuracy' not in out or not list(Path(d, 'out').glob('*.json')): raise Failed(f'no table or no result\n{out[-500:]}')
            return 'a table'
        run(BIN/'pb_sweep', path, '--out', 'out', '--work', 'work', **env)
        result, = Path(d, 'out').glob('*.json')
        status = json.loads(result.read_text())['totals']['status']
        need([f'{n} runs {k}' for k, n in status.items() if k != 'ok'])
        if '|' not in run(BIN/'pb_report', result, **env): raise Failed('pb_report printed no table')
    return f'{sum(status.values())} runs'


def careful_reader():
    "Remarks of the chapter lint where it is at hand; they are places to look, not failures."
    tool = ROOT.parent/'shared'/'tools'/'chapter_lint.py'
    if tool.exists(): print(run(sys.executable, tool, 'nbs').rstrip())


# ---------------------------------------------------------------- running them

class Tally:
    "Counts and remembers what failed."
    def __init__(self): self.passed, self.failed, self.tails = 0, 0, []

    def add(self, label, seconds, error=None, note=''):
        if error is None: self.passed += 1
        else: self.failed += 1; self.tails.append((label, str(error)))
        remark = ' SLOW' if label.startswith('chapters/') and seconds > SLOW else ''
        print(f'{"FAIL" if error else "ok  "} {label:<42}{seconds:6.1f} s  {note}{remark}', flush=True)

    def do(self, label, check, *args):
        start, note, error = time.perf_counter(), '', None
        try: note = check(*args) or ''
        except Failed as e: error = e
        except Exception as e: error = Failed(f'{type(e).__name__}: {e}')
        self.add(label, time.perf_counter()-start, error, note if '\n' not in note.strip() else '')


def browser(tally):
    "Each line of tools/check_site.py is a check of its own."
    start = time.perf_counter()
    p = subprocess.run([sys.executable, str(ROOT/'tools'/'check_site.py')], cwd=ROOT, env=ENV, text=True,
                       stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    lines = re.findall(r'^(ok|FAIL) +(.*)$', p.stdout, re.M)
    for verdict, what in lines:
        tally.add(f'browser/{what.split(":")[0]}', 0, None if verdict == 'ok' else Failed(what))
    if p.returncode and not any(v == 'FAIL' for v, _ in lines) or not lines:
        tally.add('browser', time.perf_counter()-start, Failed('\n'.join(p.stdout.splitlines()[-TAIL:])))
    print(f'     browser took {time.perf_counter()-start:.0f} s')


def main():
    signal.signal(signal.SIGINT, signal.default_int_handler)    # a shell's background jobs ignore Ctrl-C, and chapters test it
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    ap.add_argument('--only', nargs='*', default=[], metavar='WORD')
    only, tally, start = ap.parse_args().only, Tally(), time.perf_counter()
    def wanted(label): return not only or any(w in label for w in only)

    for label, check in [('package/export in sync', export_in_sync), ('package/flake8', lint), ('package/reliability', reliability),
                         ('notebooks/clean', clean), ('notebooks/executed', executed), ('notebooks/portable', portable),
                         ('notebooks/README in sync', readme)]:
        if wanted(label): tally.do(label, check)
    with ThreadPoolExecutor(2) as pool:
        todo = [p for p in notebooks() if wanted(f'chapters/{name(p)}')]
        list(pool.map(lambda p: tally.do(f'chapters/{name(p)}', chapter, p), todo))
    for label, check in [('site/build and links', site), ('scripts/pb_run on the minis', smoke)]:
        if wanted(label): tally.do(label, check)
    for path in sorted(NBS.glob('configs/*/*_mini.yaml')):
        if wanted(f'scripts/pb_sweep {path.stem}'): tally.do(f'scripts/pb_sweep {path.stem}', study, path)
    if wanted('browser'): browser(tally)
    if wanted('scripts/make book again'): tally.do('scripts/make book again', second_book)
    if not only: careful_reader()
    for label, tail in tally.tails: print(f'\n{"-"*20} {label}\n{tail}')
    print(f'\n{time.perf_counter()-start:.0f} s')
    print(f'{tally.passed} passed, {tally.failed} failed', flush=True)
    sys.exit(bool(tally.failed or not tally.passed))


if __name__ == '__main__': main()
