"""Write `plasticbook/` from `nbs/`: nbdev's export, then each part's `__init__.py` with the public names of its modules.

Usage: python tools/export.py [--clean]      --clean starts from an empty package (the embedded data files stay)
"""
import ast, fcntl, re, sys, tempfile
from pathlib import Path
from nbdev.doclinks import nbdev_export

ROOT = Path(__file__).resolve().parent.parent
LIB = ROOT/'plasticbook'


def public(path):
    "Names in `__all__` of an exported module; underscored names and constants of nbdev stay out."
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], 'id', '') == '__all__':
            return [n for n in ast.literal_eval(node.value) if not n.startswith('_')]
    return []


def number(path):
    "Chapter number of an exported module: the order of the book."
    return int(re.search(r'File to edit: \S*?(\d{3})_', path.read_text())[1])


def part_init(folder):
    "`__init__.py` of one part: its public names, each imported on first use, so that one chapter never loads the others."
    mods = sorted((p for p in folder.glob('*.py') if p.name != '__init__.py'), key=number)
    names = {p.stem: public(p) for p in mods}
    lines = [f'"""Public names of `plasticbook.{folder.name}`; written by tools/export.py."""',
             'from importlib import import_module', 'from typing import TYPE_CHECKING', '', 'if TYPE_CHECKING:']
    for mod, ns in names.items():
        if ns: lines += [f'    from .{mod} import (', *(f'        {n},' for n in ns), '    )']
    lines += ['    pass', '', '_home = {', *(f'    {n!r}: {mod!r},' for mod, ns in names.items() for n in ns), '}', '__all__ = list(_home)', '',
              'def __getattr__(name):',
              "    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)",
              "    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')", '',
              'def __dir__(): return sorted([*globals(), *__all__])']
    (folder/'__init__.py').write_text('\n'.join(lines)+'\n')


def main():
    if '--clean' in sys.argv:
        for p in LIB.rglob('*.py'): p.unlink()
    LIB.mkdir(exist_ok=True)
    if not (LIB/'__init__.py').exists():
        version = re.search(r'^version = (.*)$', (ROOT/'settings.ini').read_text(), re.M)[1]
        (LIB/'__init__.py').write_text(f'__version__ = "{version}"\n')
    nbdev_export()
    for folder in sorted(p for p in LIB.iterdir() if p.is_dir() and any(q.suffix == '.py' for q in p.iterdir())): part_init(folder)


if __name__ == '__main__':
    with open(Path(tempfile.gettempdir())/'plasticbook-export.lock', 'w') as lock:   # two exports at once would interleave
        fcntl.flock(lock, fcntl.LOCK_EX)
        main()
