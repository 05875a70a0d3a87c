"""Read the rendered site in a real browser and try what a reader tries. One line a check, then `N passed, N failed`.

Usage: python tools/check_site.py      needs Debian's chromium and chromium-driver (or any Chrome with its driver)
"""
import functools, http.server, json, re, shutil, sys, tempfile, threading, time, traceback, urllib.request
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
NBS, DOCS = ROOT/'nbs', ROOT/'_docs'
FLAGS = '''--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
           --disable-component-update --disable-sync --hide-scrollbars'''.split()
APT = 'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium chromium-driver'


# ---------------------------------------------------------------- the book as it should be

def chapters():
    "Every notebook in the order of nbs/sidebar.yml, with the page it becomes."
    import yaml
    def walk(contents): return [q for c in contents for q in ([c] if isinstance(c, str) else walk(c['contents']))]
    found = walk(yaml.safe_load((NBS/'sidebar.yml').read_text())['website']['sidebar']['contents'])
    return [(p, re.sub(r'\d{3}_', '', p).replace('.ipynb', '.html')) for p in found if (NBS/p).exists()]


# ---------------------------------------------------------------- server and browser

class Quiet(http.server.SimpleHTTPRequestHandler):
    "A static server that does not chat."
    def log_message(self, *args): return None


@contextmanager
def served():
    "The site on a free local port."
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Quiet, directory=str(DOCS)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try: yield f'http://127.0.0.1:{server.server_port}/'
    finally: server.shutdown()


@contextmanager
def browser():
    "A headless Chromium with a profile of its own."
    from selenium import webdriver
    chromium = next(filter(None, map(shutil.which, ('chromium', 'chromium-browser', 'google-chrome'))), None)
    driver = shutil.which('chromedriver')
    if not (chromium and driver): sys.exit(f'the browser check needs chromium and its driver: {APT}')
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = webdriver.ChromeOptions()
        options.binary_location = chromium
        for flag in (*FLAGS, f'--user-data-dir={profile}', '--window-size=1400,1000'): options.add_argument(flag)
        options.set_capability('goog:loggingPrefs', {'performance': 'ALL', 'browser': 'ALL'})
        d = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
        d.set_page_load_timeout(60)
        try: yield d
        finally: d.quit()


def until(test, seconds=6.):
    "Poll until `test` returns something true; its last value either way."
    end = time.monotonic()+seconds
    while not (value := test()) and time.monotonic() < end: time.sleep(.05)
    return value


# ---------------------------------------------------------------- what each page shows

LOOK = r'''
const body = document.body, main = document.querySelector('main'), text = main ? main.innerText : '';
const prose = main ? Array.from(main.querySelectorAll('p, li, td, th, h1, h2, h3, h4, figcaption'), e => {
  const c = e.cloneNode(true); c.querySelectorAll('code, pre, math').forEach(x => x.remove()); return c.textContent; }).join('\n') : '';
const maths = Array.from(document.querySelectorAll('math')).filter(m => m.closest('.collapse:not(.show)') === null);
return {
  title: document.title, words: text.split(/\s+/).length,
  dead: Array.from(document.images).filter(i => !i.complete || !i.naturalWidth).map(i => i.src.slice(0, 60)),
  images: document.images.length, maths: maths.length,
  flat: maths.filter(m => !m.getBoundingClientRect().width || !m.getBoundingClientRect().height).map(m => m.textContent),
  raw: (prose.match(/\\[(\[]|\$\$|\$[^$\n]*\\[a-z]+[^$\n]*\$|\\(?:frac|lambda|tau|alpha|mathrm)/g) || []),
  leaked: ["nbdev_export()", "google.colab", "show_doc("].filter(s => text.includes(s)),
  colab: (document.querySelector('.chapter-tools a.colab') || {}).href || '',
  download: (document.querySelector('.chapter-tools a.download') || {}).href || '',
  sliders: document.querySelectorAll('main input[type=range]').length,
  folds: document.querySelectorAll('.callout-header[data-bs-toggle]').length,
  wide: document.documentElement.scrollWidth - window.innerWidth,
};'''


def requests(d):
    "Addresses the page asked for since the last look."
    out = []
    for row in d.get_log('performance'):
        m = json.loads(row['message'])['message']
        if m['method'] == 'Network.requestWillBeSent': out.append(m['params']['request']['url'])
    return out


def visit(d, url):
    "Open one page and note what it shows, asks for and complains about."
    requests(d); d.get_log('browser')
    d.get(url)
    until(lambda: d.execute_script('return document.readyState === "complete"'))
    seen = d.execute_script(LOOK)
    time.sleep(.15)
    seen['asked'] = requests(d)
    seen['errors'] = [r['message'] for r in d.get_log('browser') if r['level'] == 'SEVERE']
    return seen


class Checks:
    "Counts and prints."
    def __init__(self): self.passed = self.failed = 0

    def say(self, what, wrong, note=''):
        if wrong: self.failed += 1
        else: self.passed += 1
        print(f'{"FAIL" if wrong else "ok  "} {what}: {"; ".join(map(str, wrong)) if wrong else note}', flush=True)

    def attempt(self, what, check):
        "Run a check that returns (list of faults, note)."
        try: self.say(what, *check())
        except Exception as e: self.say(what, [f'{type(e).__name__}: {str(e).splitlines()[0]}']); traceback.print_exc(limit=3)


# ---------------------------------------------------------------- checks over all pages

def look_at_all(d, base, book, say):
    "Load every page once and judge what it showed."
    seen = {page: visit(d, base+page) for _, page in book}
    host = urlsplit(base).netloc
    def each(test): return [f'{p}: {bad}' for p, s in seen.items() for bad in test(s)]
    extra = {p.relative_to(DOCS).as_posix() for p in DOCS.rglob('*.html')} - set(seen)
    say('every page is in the book', [f'{p} is not' for p in sorted(extra)], f'{len(seen)} pages')
    say('every page loads', each(lambda s: [] if s['words'] > 30 and s['title'] else ['almost empty']), f'{len(seen)} pages')
    say('no console error', each(lambda s: s['errors']))
    say('no request to another host', each(lambda s: [u for u in s['asked'] if u.startswith(('http', 'ws')) and urlsplit(u).netloc != host]),
        f'{sum(len(s["asked"]) for s in seen.values())} requests')
    say('every image has loaded', each(lambda s: s['dead']), f'{sum(s["images"] for s in seen.values())} images')
    say('maths is rendered', each(lambda s: [f'no size: {m}' for m in s['flat']] + [f'raw TeX {r}' for r in s['raw']])
        or ([] if sum(s['maths'] for s in seen.values()) else ['no formula in the whole book']), f'{sum(s["maths"] for s in seen.values())} formulas')
    say('hidden cells stay hidden', each(lambda s: s['leaked']))
    say('no page is wider than the window', each(lambda s: [f'{s["wide"]} px too wide'] if s['wide'] > 0 else []))
    return seen


def chapter_links(seen, book):
    "Each chapter offers Colab and a download, and the download is the notebook."
    wrong = []
    for nb, page in book:
        if nb == 'index.ipynb': continue
        if not seen[page]['colab'].endswith(f'/blob/main/nbs/{nb}'): wrong.append(f'{page}: no Colab link')
        if not seen[page]['download']: wrong.append(f'{page}: no download link'); continue
        with urllib.request.urlopen(seen[page]['download']) as r: got = json.load(r)
        if got != json.loads((NBS/nb).read_text()) or got['nbformat'] != 4: wrong.append(f'{page}: the download is not the notebook')
    return wrong, f'{len(book)-1} chapters'


# ---------------------------------------------------------------- what a reader does

def search(d, base, word='homeostasis', page='signals/homeostasis.html'):
    "Type a word; a result leads to the chapter about it."
    from selenium.webdriver.common.keys import Keys
    visit(d, base+'index.html')
    box = d.find_element('css selector', '.smalldocs-search input')
    box.send_keys(word)
    hits = until(lambda: [a.get_attribute('href') for a in d.find_elements('css selector', '.search-result')])
    if not hits: return [f'nothing found for {word}'], ''
    if not any(page in h for h in hits): return [f'{page} is not among {hits[:5]}'], ''
    if page not in hits[0]: return [f'first hit is {hits[0]}'], ''
    box.send_keys(Keys.ENTER)
    return ([] if until(lambda: page in d.current_url) else [f'Enter led to {d.current_url}']), f'{len(hits)} hits, Enter opens the first'


def background(d):
    "Brightness of the page's background, 0 to 255."
    rgb = re.findall(r'[\d.]+', d.execute_script('return getComputedStyle(document.body).backgroundColor'))[:3]
    return sum(map(float, rgb))/3


def dark_mode(d, base, other):
    "The toggle darkens the page, the choice holds on the next page, and a second click undoes it."
    visit(d, base+'index.html')
    light = background(d)
    d.find_element('css selector', '.quarto-color-scheme-toggle').click()
    dark = until(lambda: background(d) < 80 and background(d))
    visit(d, base+other)
    kept = background(d)
    d.find_element('css selector', '.quarto-color-scheme-toggle').click()
    back = until(lambda: background(d) > 200)
    wrong = [w for w, bad in (('the light page is not light', light < 200), ('the toggle does not darken', not dark),
                              ('the next page forgets the choice', kept > 80), ('the second click does not undo it', not back)) if bad]
    return wrong, f'background {light:.0f} -> {kept:.0f}'


def walk(d, base, book):
    "Next goes through the whole book in order from index; previous goes back."
    want, wrong = [page for _, page in book], []
    for side, order in (('next', want), ('previous', want[::-1])):
        d.get(base+order[0])
        got = [order[0]]
        while links := d.find_elements('css selector', f'.nav-page-{side} a'):
            if len(got) > len(order): break
            d.get(links[0].get_attribute('href'))
            got.append(d.current_url[len(base):])
        if got != order: wrong.append(f'{side}: {got} instead of {order}')
    return wrong, f'{len(want)} pages, both ways'


def sliders(d, base, seen):
    "Every slider answers the arrow keys, and its figure changes."
    from selenium.webdriver.common.keys import Keys
    wrong, n = [], 0
    state = '''const cell = arguments[0].closest('.cell-output, .cell') || document.body;
      return Array.from(cell.querySelectorAll('*'), e => (e.currentSrc || e.textContent.length) + getComputedStyle(e).display + (e.tagName === 'CANVAS' ? e.toDataURL() : '')).join('|')'''
    for page in (p for p, s in seen.items() if s['sliders']):
        visit(d, base+page)
        for i, s in enumerate(d.find_elements('css selector', 'main input[type=range]')):
            n += 1
            d.execute_script('arguments[0].scrollIntoView({block: "center", behavior: "instant"}); arguments[0].focus()', s)
            value, figure = s.get_property('value'), d.execute_script(state, s)
            key = Keys.ARROW_LEFT if value == s.get_property('max') else Keys.ARROW_RIGHT
            d.switch_to.active_element.send_keys(key)
            if not until(lambda: s.get_property('value') != value, 2): wrong.append(f'{page}: slider {i} ignores the keyboard')
            elif not until(lambda: d.execute_script(state, s) != figure, 2): wrong.append(f'{page}: the figure of slider {i} does not change')
    if not n: wrong.append('no slider in the whole book')
    return wrong, f'{n} sliders'


def folds(d, base, seen):
    "Solutions are folded, and a click opens them, code cell and all."
    wrong, n = [], 0
    for page in (p for p, s in seen.items() if s['folds']):
        visit(d, base+page)
        for head in d.find_elements('css selector', '.callout-header[data-bs-toggle]'):
            n += 1
            body = d.find_element('css selector', head.get_attribute('data-bs-target'))
            shut = body.size['height'] == 0 or not body.is_displayed()
            d.execute_script('arguments[0].scrollIntoView({block: "center", behavior: "instant"})', head)
            head.click()
            if not shut: wrong.append(f'{page}: a solution is open from the start')
            elif not until(lambda: body.is_displayed() and body.find_elements('css selector', 'pre')): wrong.append(f'{page}: a solution has no code in it')
    if not n: wrong.append('no folded solution in the whole book')
    return wrong, f'{n} solutions'


def narrow(d, base, book):
    "On a telephone no page scrolls sideways, and the menu opens."
    d.execute_cdp_cmd('Emulation.setDeviceMetricsOverride', dict(width=390, height=800, deviceScaleFactor=1, mobile=True))
    wrong = []
    for _, page in book:
        d.get(base+page)
        wide = d.execute_script('return document.documentElement.scrollWidth - window.innerWidth')
        if wide > 0: wrong.append(f'{page} is {wide} px too wide')
    d.find_element('css selector', '.quarto-btn-toggle').click()
    if not until(lambda: d.find_element('id', 'quarto-sidebar').rect['x'] >= 0 and d.find_element('css selector', '#quarto-sidebar a').is_displayed()):
        wrong.append('the menu does not open')
    d.execute_cdp_cmd('Emulation.clearDeviceMetricsOverride', {})
    return wrong, f'{len(book)} pages at 390 px'


def main():
    if not (DOCS/'index.html').exists(): sys.exit('no site in _docs/: run make book')
    book, checks = chapters(), Checks()
    with served() as base, browser() as d:
        seen = look_at_all(d, base, book, checks.say)
        checks.attempt('each chapter opens in Colab and downloads', lambda: chapter_links(seen, book))
        checks.attempt('search finds "homeostasis"', lambda: search(d, base))
        checks.attempt('search works from file://', lambda: search(d, DOCS.as_uri()+'/'))
        checks.attempt('dark mode toggles and is remembered', lambda: dark_mode(d, base, book[-1][1]))
        checks.attempt('next and previous walk the book', lambda: walk(d, base, book))
        checks.attempt('sliders answer the keyboard', lambda: sliders(d, base, seen))
        checks.attempt('solutions unfold', lambda: folds(d, base, seen))
        checks.attempt('narrow screens', lambda: narrow(d, base, book))
    print(f'{checks.passed} passed, {checks.failed} failed')
    sys.exit(bool(checks.failed))


if __name__ == '__main__': main()
