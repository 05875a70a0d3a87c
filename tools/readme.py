"""Write `README.md` from `nbs/index.ipynb`, links made right for the repository's front page.

Usage: python tools/readme.py [--check]      --check changes nothing and fails when README.md is out of date
"""
import re, sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def visible(nb):
    "Drop the cells that the site hides, and the `#|` lines of the others."
    keep = [c for c in nb.cells if not re.search(r'^#\|\s*hide\b', c.source, re.M)]
    for c in keep: c.source = re.sub(r'^#\|.*\n?', '', c.source, flags=re.M)
    nb.cells = keep
    nb.metadata['language_info'] = {'name': 'python'}   # nbconvert names the fences after it
    return nb


def relinked(text):
    "Links relative to nbs/ become relative to the repository's top."
    def one(m):
        if re.match(r'[a-z]+:|#', m[1]): return m[0]
        return f']({m[1][3:]})' if m[1].startswith('../') else f'](nbs/{m[1]})'
    return re.sub(r'\]\(([^)\s]+)\)', one, text)


def readme():
    "The text README.md should have."
    import nbformat
    from nbconvert import MarkdownExporter
    nb = visible(nbformat.read(ROOT/'nbs'/'index.ipynb', as_version=4))
    text = MarkdownExporter().from_notebook_node(nb)[0]
    note = '<!-- Written by tools/readme.py from nbs/index.ipynb; edit that. -->\n\n'
    return note + re.sub(r'\n{3,}', '\n\n', relinked(text)).strip() + '\n'


if __name__ == '__main__':
    want, path = readme(), ROOT/'README.md'
    if '--check' in sys.argv: sys.exit(None if path.read_text() == want else 'README.md is out of date: run make readme')
    path.write_text(want)
