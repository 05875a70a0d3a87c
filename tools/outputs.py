"""List, as Markdown, the printed outputs that differ from the committed ones: what a weekly refresh has to explain.

Usage: python tools/outputs.py [commit]      pictures and times are left out; nothing is printed when nothing changed
"""
import difflib, json, re, subprocess, sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TIMED = re.compile(r'\b\d+(?:\.\d+)?\s*(?:ns|µs|us|ms|s|seconds|minutes)\b|0x[0-9a-f]+')


def printed(text):
    "Lines a notebook prints, cell by cell, with durations and addresses blanked."
    out = []
    for c in json.loads(text)['cells'] if text else []:
        for o in c.get('outputs', []):
            plain = o.get('text') or o.get('data', {}).get('text/plain') or ''
            out += TIMED.sub('…', ''.join(plain)).splitlines()
    return [l for l in out if not l.startswith('<Figure')]


def committed(path, commit):
    "The notebook as of a commit; empty if it is new."
    p = subprocess.run(['git', 'show', f'{commit}:{path}'], cwd=ROOT, capture_output=True, text=True)
    return p.stdout if p.returncode == 0 else ''


def main(commit='HEAD'):
    for p in sorted((ROOT/'nbs').rglob('[0-9]*.ipynb')):
        path = p.relative_to(ROOT).as_posix()
        diff = list(difflib.unified_diff(printed(committed(path, commit)), printed(p.read_text()), lineterm='', n=1))[2:]
        if diff: print(f'### {path}\n\n```diff\n' + '\n'.join(diff) + '\n```\n')


if __name__ == '__main__': main(*sys.argv[1:])
