"""Render the book into `_docs/`: nbdev processes the notebooks, Quarto (where installed) or smalldocs renders them.

Usage: python tools/site.py [--draft] [--smalldocs]
  --draft      put up with missing chapters, missing Colab lines and broken links
  --smalldocs  do not use Quarto even if it is installed

Both renderers get the same staged copy in `.make/book`: chapter numbers dropped from file names (nbdev's doclinks
point at `signals/traces.html`), one toolbar line a chapter, outputs a browser can show without a kernel.
"""
import argparse, ast, html, json, os, posixpath, re, shutil, subprocess, sys
from pathlib import Path
import yaml

ROOT = Path(__file__).resolve().parent.parent
NBS, PROC, STAGE, DOCS = ROOT/'nbs', ROOT/'_proc', ROOT/'.make'/'book', ROOT/'_docs'
GITHUB = 'https://github.com/plasticbook/plasticbook'
COLAB = 'https://colab.research.google.com/github/plasticbook/plasticbook/blob/main/nbs/'
HOME = 'https://plasticbook.github.io/plasticbook/'
PAGE_LIMIT = 2_500_000   # bytes of one page


class BuildError(Exception): "What the author has to mend, in one sentence."


def complain(text, wrong, draft):
    "Stop, or in a draft only say so."
    if wrong and not draft: raise BuildError(text)
    if wrong: print(f'draft: {text}', file=sys.stderr)


# ---------------------------------------------------------------- what the book consists of

def chapters():
    "Every notebook under nbs/, relative to it, in reading order."
    found = [p.relative_to(NBS) for p in NBS.rglob('*.ipynb')]
    found = [p for p in found if not any(s.startswith(('.', '_')) for s in p.parts)]
    return sorted(found, key=lambda p: (p.name != 'index.ipynb', p.name[:3]))


def sidebar():
    "Parts and chapters as nbs/sidebar.yml lists them."
    return yaml.safe_load((NBS/'sidebar.yml').read_text())['website']['sidebar']['contents']


def listed(contents):
    "Paths in a sidebar, in order."
    return [q for c in contents for q in ([Path(c)] if isinstance(c, str) else listed(c['contents']))]


def check_sidebar(draft=False):
    "Every notebook is in the sidebar once, every entry exists, numbers rise."
    have, want = chapters(), listed(sidebar())
    wrong = [f'{p} is not in nbs/sidebar.yml' for p in have if p not in want]
    wrong += [f'{p} is in nbs/sidebar.yml and not in nbs/' for p in want if p not in have and not draft]
    wrong += [f'{p} is listed twice' for p in set(want) if want.count(p) > 1]
    if [p for p in want if p in have] != [p for p in have if p in want]: wrong.append('nbs/sidebar.yml is not in chapter order')
    if wrong: raise BuildError('; '.join(wrong))


def renamed(path):
    "`signals/110_traces.ipynb` -> `signals/traces.ipynb`, as nbdev names its pages."
    path = Path(path)
    return path.with_name(re.sub(r'^\d+_', '', path.name))


def source(cell):
    "Text of a cell, whichever way the file stores it."
    return ''.join(cell['source'])


def title(path):
    "Title of a chapter, from its first cell."
    return re.search(r'^# (.+)$', source(json.loads((NBS/path).read_text())['cells'][0]), re.M)[1].strip()


def label(path):
    "How the sidebar names a chapter: number, then title."
    number = re.match(r'(\d+)_', Path(path).name)
    return f'{number[1]} {title(path)}' if number else title(path)


# ---------------------------------------------------------------- staging

def relink(text, path):
    "Point the links of one chapter at the staged names; links out of nbs/ go to GitHub."
    def one(m):
        target, tail = re.match(r'([^#?]*)(.*)', m[1]).groups()
        if target.startswith(HOME): return f']({posixpath.relpath(target[len(HOME):] or "index.html", path.parent.as_posix())}{tail}'
        if re.match(r'[a-z]+:|$', target): return m[0]
        whole = posixpath.normpath(posixpath.join('nbs', path.parent.as_posix(), target))
        if not whole.startswith('nbs/'): return f']({GITHUB}/blob/main/{whole}{tail}'
        if target.endswith('.ipynb'): target = posixpath.join(posixpath.dirname(target), renamed(target).name)
        return f']({target}{tail}'
    private = rf'\[(`[^`\]]+`)\]\({HOME}[^)#]*#(?:[^)]*\.)?_(?!_)[^)]*\)'   # nbdev links these too, and shows them nowhere
    return re.sub(r'\]\(([^)\s]+)', one, re.sub(private, r'\1', text))


def toolbar(text, path):
    "Replace the chapter's Colab line by the links every page carries."
    want = f'[Open in Colab]({COLAB}{path.as_posix()})'
    if want not in text: return text, False
    links = [(COLAB+path.as_posix(), 'Open in Colab', 'colab'), (path.name, 'Download notebook', 'download'),
             (f'{GITHUB}/blob/main/nbs/{path.as_posix()}', 'View source', 'source')]
    tags = [f'<a class="{cls}" href="{href}"{" download" if cls == "download" else ""}>{name}</a>' for href, name, cls in links]
    return text.replace(want, f'<div class="chapter-tools">{" ".join(tags)}</div>'), True


def plain_fences(text):
    "nbdev links names inside a signature's code fence too, where a link is only noise."
    def bare(m): return re.sub(r'\[(`[^`\]]+`)\]\([^)]*\)', r'\1', m[0])
    return re.sub(r'^```.*?^```', bare, text, flags=re.S|re.M)


def merged(cells):
    "Where `show_doc` is followed by the source it describes, keep its heading and let the source speak: it carries the docments."
    for doc, src in zip(cells, cells[1:]):
        if 'show_doc(' not in source(doc) or 'code-summary: "Exported source"' not in source(src): continue
        src['source'] = re.sub(r'^#\| code-(?:fold|summary):.*\n', '', source(src), flags=re.M)
        for o in doc['outputs']:
            md = o.get('data', {}).get('text/markdown')
            if md: o['data']['text/markdown'] = re.sub(r'^```.*', '', re.sub(r'^-{3,}\s*$', '', ''.join(md), flags=re.M), flags=re.S|re.M)


def folded(text):
    "Fold a cell that only imports: plumbing of the text, not its subject."
    try: body = ast.parse(re.sub(r'^\s*[%!].*$', '', text, flags=re.M)).body
    except SyntaxError: return text
    only = body and all(isinstance(n, (ast.Import, ast.ImportFrom)) for n in body)
    return f'#| code-fold: true\n#| code-summary: "Imports"\n{text}' if only and 'code-fold' not in text else text


def still(output):
    "One output as a page without a kernel can show it: live HTML before pictures, never a widget."
    data = output.get('data')
    if data:
        data.pop('application/vnd.jupyter.widget-view+json', None)
        if 'text/html' in data:
            for k in [k for k in data if k.startswith('image/')]: del data[k]
    return output


def captioned(text):
    "Give a picture without alternative text its caption as one."
    cap = re.search(r'^#\|\s*fig-cap:\s*(.+)$', text, re.M)
    if not cap or re.search(r'^#\|\s*fig-alt:', text, re.M): return text
    return re.sub(r'^(#\|\s*fig-cap:)', lambda m: f'#| fig-alt: {cap[1]}\n{m[1]}', text, count=1, flags=re.M)


def stage_chapter(path, draft=False):
    "Copy one processed notebook to the stage under its page name."
    nb = json.loads((PROC/path).read_text())
    nb['metadata'].pop('widgets', None)
    tools = False
    merged(nb['cells'])
    for c in nb['cells']:
        text = source(c)
        if c['cell_type'] == 'raw': text = re.sub(r'^output-file:.*\n', '', text, flags=re.M)   # the file has that name already
        elif c['cell_type'] == 'markdown':
            text, found = toolbar(relink(text, path), path)
            tools |= found
        elif c['cell_type'] == 'code':
            text = captioned(text) if path.name == 'index.ipynb' else folded(captioned(text))
            c['outputs'] = [still(o) for o in c['outputs']]
            for o in c['outputs']:
                md = o.get('data', {}).get('text/markdown')
                if md: o['data']['text/markdown'] = relink(plain_fences(''.join(md)), path)
        c['source'] = text
    if path.name != 'index.ipynb' and not tools and not draft: raise BuildError(f'{path} has no line [Open in Colab]({COLAB}{path.as_posix()})')
    dest = STAGE/renamed(path)
    dest.parent.mkdir(parents=True, exist_ok=True)
    if dest.exists(): raise BuildError(f'two chapters would be the page {renamed(path)}')
    dest.write_text(json.dumps(nb))


def exported_or_shown(cell):
    "Cells that nbdev has to run for `show_doc`: what the module consists of, and `show_doc` itself; no lesson is run."
    shown = {'export', 'exports', 'exporti', 'exec_doc'} & set(cell.directives_)
    off = cell.directives_.get('eval:', [''])[0].lower() == 'false' or cell.source.lstrip().startswith('if __name__')
    return cell.cell_type == 'code' and cell.source and not off and (shown or cell.source.lstrip().startswith('show_doc(') or '\nshow_doc(' in cell.source)


def process(path):
    "nbdev's processing of one notebook (doclinks, `show_doc`, hidden cells), into `_proc/`."
    from execnb.nbio import read_nb, write_nb
    from nbdev import processors
    os.environ['IN_TEST'] = '1'
    processors._do_eval = exported_or_shown   # nbdev also runs every cell that imports, with whatever else stands in it
    nb, own = read_nb(NBS/path), sys.modules['__main__']
    try: processors.FilterDefaults()(nb)
    finally: sys.modules['__main__'] = own    # the shell that runs the cells takes its place, and the next task needs it
    (PROC/path).parent.mkdir(parents=True, exist_ok=True)
    write_nb(nb, PROC/path)


def processed():
    "Process the chapters that changed, two at a time."
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context
    rules = max((ROOT/f).stat().st_mtime for f in ('settings.ini', 'tools/site.py'))
    todo = [p for p in chapters() if not (PROC/p).exists() or (PROC/p).stat().st_mtime < max(rules, (NBS/p).stat().st_mtime)]
    with ProcessPoolExecutor(2, get_context('spawn')) as pool:
        jobs = {p: pool.submit(process, p) for p in todo}
        wrong = [f'{p}: {e}' for p, j in jobs.items() if (e := j.exception())]
    if wrong: raise BuildError('\n'.join(['nbdev could not process', *wrong]))


def stage(draft=False):
    "Everything the renderer needs, in `.make/book`."
    shutil.rmtree(STAGE, ignore_errors=True)
    have = chapters()
    for p in have: stage_chapter(p, draft)
    for p in NBS.rglob('*'):
        rel = p.relative_to(NBS)
        if p.is_file() and p.suffix != '.ipynb' and not any(s.startswith(('.', '_')) for s in rel.parts):
            (STAGE/rel).parent.mkdir(parents=True, exist_ok=True); shutil.copy(p, STAGE/rel)
    shutil.copy(ROOT/'_quarto.yml', STAGE/'_quarto.yml')

    def entry(c):
        if isinstance(c, str): return [{'href': renamed(c).as_posix(), 'text': label(c)}] if Path(c) in have else []
        inside = [e for q in c['contents'] for e in entry(q)]
        return [{'section': c['section'], 'contents': inside}] if inside else []
    bar = {'website': {'sidebar': {'contents': [e for c in sidebar() for e in entry(c)]}}}
    (STAGE/'sidebar.yml').write_text(yaml.safe_dump(bar, allow_unicode=True, sort_keys=False))


# ---------------------------------------------------------------- smalldocs

def mathml(tex, display):
    "TeX to MathML; what the converter does not know is an error, not a red box on the page."
    from latex2mathml.converter import convert
    plain = re.sub(r'\\[lr]?Vert(?![A-Za-z])|(?<!\\)\\\|', '‖', re.sub(r'\\[lr]vert(?![A-Za-z])', '|', tex))   # \Big\| and the like
    out = re.sub(r'>\\([{}])<', r'>\1<', convert(plain, display='block' if display else 'inline'))   # \Big\{ comes out escaped
    unknown = re.findall(r'>[^<]*?(\\[A-Za-z]*)[^<]*<', out)
    if unknown: raise BuildError(f'unknown TeX {", ".join(unknown)} in ${tex}$')
    return out


def mathed(page):
    "Turn every TeX span and every $…$ in a caption into MathML, and drop the tags that would load KaTeX."
    def span(m): return f'<span class="math {m[1]}">{mathml(html.unescape(m[2]), m[1] == "display")}</span>'
    def caption(m):
        text = re.sub(r'\$([^$]+)\$', lambda t: mathml(html.unescape(t[1]), False), m[1])
        return '<figcaption>' + re.sub(r'`([^`]+)`', r'<code>\1</code>', text) + '</figcaption>'
    page = re.sub(r'<span class="math (inline|display)">\\[(\[](.*?)\\[)\]]</span>', span, page, flags=re.S)
    page = re.sub(r'<figcaption>(.*?)</figcaption>', caption, page, flags=re.S)
    return re.sub(r'<link [^>]*katex[^>]*>|<script [^>]*katex[^>]*></script>', '', page)


def dressed(page, offset):
    "Chapter numbers as spans of their own in the navigation; our script beside smalldocs' own."
    page = re.sub(r'(<span class="menu-text">)(\d{3}) ', r'\1<span class="chapter-number">\2</span> ', page)
    page = re.sub(r'(<li class="breadcrumb-item"><a [^>]*>)(\d{3}) ', r'\1<span class="chapter-number">\2</span> ', page)
    return page.replace('</head>', f'<script src="{offset}site_libs/book.js"></script></head>', 1)


def numbered(page):
    "Number the figures of a page, as Quarto does."
    count = iter(range(1, 1000))
    return re.sub(r'<figcaption>', lambda m: f'<figcaption><span class="figure-number">Figure {next(count)}.</span> ', page)


def search_index(entries):
    "smalldocs' index as a script, titles with their chapter numbers: a script loads from file://, a fetch does not."
    names = {renamed(p).with_suffix('.html').as_posix(): label(p) for p in chapters()}
    for e in entries: e['title'] = names.get(e['href'].partition('#')[0], e['title'])
    return 'window.PLASTICBOOK_INDEX = ' + json.dumps(entries, ensure_ascii=False).replace('</', '<\\/') + ';\n'


def render_smalldocs(draft=False):
    "Render the stage in pure Python, then make it need nobody else's server."
    from smalldocs import markdown
    from smalldocs.config import load
    from smalldocs.site import Site
    dollars = markdown.dollarmath_plugin   # with allow_digits=False it takes a text's last digit for one before its first $
    markdown.dollarmath_plugin = lambda md, **options: dollars(md, **{**options, 'allow_digits': True})
    config = yaml.safe_load((STAGE/'_quarto.yml').read_text())
    config['project']['output-dir'] = '../../_docs'
    config['format']['html'].pop('html-math-method'); config['format']['html'].pop('respect-user-color-scheme')
    config['format']['html']['theme'] = {'light': 'default', 'dark': 'darkly'}
    (STAGE/'_quarto.yml').write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False))
    (STAGE/'dark.scss').unlink()
    site = Site(load(STAGE), quiet=True)
    site.build()
    complain('smalldocs: ' + '; '.join(site.warnings), site.warnings, draft)
    for p in DOCS.rglob('*.css'):
        p.write_text(re.sub(r'@import\s+url\(https?:[^)]*\);?', '', p.read_text()))
    (DOCS/'site_libs'/'book.js').write_text((ROOT/'tools'/'book.js').read_text())
    (DOCS/'site_libs'/'search_index.js').write_text(search_index(json.loads((DOCS/'search.json').read_text())))
    (DOCS/'search.json').unlink(); (DOCS/'site_libs'/'fuse'/'fuse.min.js').write_text('// book.js searches\n')
    wrong = []
    for p in DOCS.rglob('*.html'):
        rel = p.relative_to(DOCS)
        try: p.write_text(dressed(mathed(numbered(p.read_text())), '../'*(len(rel.parts)-1)))
        except BuildError as e: wrong.append(f'{rel}: {e}')
    if wrong: raise BuildError('\n'.join(wrong))


def render_quarto(draft=False):
    "Render the stage with Quarto; nothing is executed again."
    subprocess.run(['quarto', 'render', str(STAGE), '--no-execute'], check=True)
    shutil.rmtree(DOCS, ignore_errors=True)
    shutil.move(STAGE/'_docs', DOCS)


# ---------------------------------------------------------------- checks of the result

def refs(page):
    "Every href and src of a page."
    return re.findall(r'(?:href|src)="([^"]*)"', page)


def check_links(draft=False):
    "Every local href, src and #fragment of the site leads somewhere; GitHub and Colab links name files of this tree."
    pages = {p: p.read_text() for p in sorted(DOCS.rglob('*.html'))}
    ids = {p: set(re.findall(r'\bid="([^"]+)"', t)) | {'', 'top'} for p, t in pages.items()}
    wrong, n = [], 0
    for p, text in pages.items():
        text = re.sub(r'<script\b.*?</script>', lambda m: m[0].split('>', 1)[0]+'>', text, flags=re.S)
        for r in {html.unescape(r) for r in refs(text)}:
            n += 1
            ours = re.match(r'https://(?:github\.com|colab\.research\.google\.com/github)/plasticbook/plasticbook/(?:blob|tree)/main/([^#?]*)', r)
            if ours and not (ROOT/ours[1]).exists(): wrong.append(f'{p.relative_to(DOCS)}: {r} names no file of the book')
            if re.match(r'[a-z]+:|//', r) or not r: continue
            target, _, fragment = r.partition('#')
            to = p if not target else (p.parent/target.split('?')[0]).resolve()
            if to.is_dir(): to = to/'index.html'
            if not to.exists(): wrong.append(f'{p.relative_to(DOCS)}: {r} does not exist')
            elif to in ids and fragment not in ids[to]: wrong.append(f'{p.relative_to(DOCS)}: {r} has no such place')
    complain('\n'.join(['broken links:', *wrong]), wrong, draft)
    return n


def check_sizes():
    "No page is heavier than a reader on a train can load."
    heavy = [f'{p.relative_to(DOCS)} {p.stat().st_size/1e6:.1f} MB' for p in DOCS.rglob('*.html') if p.stat().st_size > PAGE_LIMIT]
    if heavy: raise BuildError(f'pages over {PAGE_LIMIT/1e6:.1f} MB: {", ".join(heavy)}')


def main():
    ap = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    ap.add_argument('--draft', action='store_true'); ap.add_argument('--smalldocs', action='store_true')
    a = ap.parse_args()
    os.chdir(ROOT)
    check_sidebar(a.draft)
    processed()
    stage(a.draft)
    quarto = shutil.which('quarto') and not a.smalldocs
    (render_quarto if quarto else render_smalldocs)(a.draft)
    for p in chapters():
        (DOCS/p).parent.mkdir(parents=True, exist_ok=True); shutil.copy(NBS/p, DOCS/p)
    n = check_links(a.draft); check_sizes()
    print(f'{len(list(DOCS.rglob("*.html")))} pages by {"Quarto" if quarto else "smalldocs"}, {n} links checked')


if __name__ == '__main__':   # processed() starts processes that import this file
    try: main()
    except BuildError as e: sys.exit(f'site: {e}')
