# The commands of README.md. `make` alone lists them. Needs Python >= 3.10 (with venv) and make; nothing else.
SHELL := /bin/sh
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
PEERS := .venv-peers
PY := $(VENV)/bin/python
READY := $(VENV)/.plasticbook-ready

# Full data sets where they lie beside the checkout; without them everything works on the embedded minis.
export PLASTICBOOK_DATA ?= $(shell d=../shared/data; test -d "$$d" && cd "$$d" && pwd)
export MPLBACKEND := Agg
export PIP_DISABLE_PIP_VERSION_CHECK := 1

NOTEBOOKS := $(wildcard nbs/*.ipynb nbs/*/*.ipynb)
SITE_FILES := _quarto.yml $(wildcard nbs/*.yml nbs/*.css nbs/*.scss nbs/*.svg nbs/configs/*.yaml nbs/configs/*/*.yaml nbs/results/*.json) \
	tools/site.py tools/book.js settings.ini

.PHONY: help book test site env export readme serve bench bench-peers bench-sim refresh hooks clean
.DEFAULT_GOAL := help

help:
	@echo "make book             environment, package and site; prints the page to open"
	@echo "make book EXECUTE=1   the same, after running every chapter again (two at a time)"
	@echo "make test             everything continuous integration runs"
	@echo "make serve            the site at http://localhost:$(PORT)  (PORT=... to change)"
	@echo "make refresh          run every chapter again and save its outputs"
	@echo "make bench            measure the speed claims -> nbs/results/speed.json and living.json"
	@echo "make bench-peers      the same beside faiss, in an environment of its own"
	@echo "make bench-sim        the spiking engine beside Brian2, NEST and BindsNET, each in an environment of its own"
	@echo "make hooks            git hooks that keep notebooks clean and mergeable"
	@echo "make clean            remove what was built; the environment stays (rm -r $(VENV) removes it)"

book: env
	@case "$(EXECUTE)" in ""|0|no) ;; *) "$(PY)" tools/refresh.py --jobs 2 ;; esac
	@$(MAKE) -s --no-print-directory site
	@echo "open $$(pwd)/_docs/index.html"

test: env
	@"$(PY)" tools/test.py

env: $(READY)

$(READY): settings.ini setup.py
	@"$(PYTHON)" -c 'import sys; v = sys.version_info; sys.exit(v < (3, 10) and f"plasticbook needs Python 3.10 or newer, this is {v[0]}.{v[1]}; name another with PYTHON=...")'
	@test -x "$(PY)" || "$(PYTHON)" -m venv $(VENV) || { echo "python3 -m venv failed: on Debian and Ubuntu, apt-get install python3-venv"; rm -rf $(VENV); exit 1; }
	@echo "installing the book and what it needs into $(VENV) (once, about two minutes)"
	@"$(PY)" -m pip install -qq -e ".[dev]" $(PIP_ARGS)
	@"$(PY)" -m ipykernel install --sys-prefix --name python3 >/dev/null
	@touch "$@"

export: .make/exported

.make/exported: $(READY) $(NOTEBOOKS) tools/export.py
	@mkdir -p .make
	@"$(PY)" tools/export.py
	@touch "$@"

readme: README.md

README.md: nbs/index.ipynb tools/readme.py $(READY)
	@"$(PY)" tools/readme.py

site: _docs/index.html

_docs/index.html: .make/exported README.md $(NOTEBOOKS) $(SITE_FILES)
	@"$(PY)" tools/site.py $(if $(DRAFT),--draft)
	@touch "$@"

serve: env
	@$(MAKE) -s --no-print-directory site
	@echo "http://localhost:$(PORT)/   (Ctrl-C stops)"
	@"$(PY)" -m http.server --directory _docs $(PORT)

bench: env
	@"$(PY)" -m plasticbook.evidence.speed --out nbs/results/speed.json
	@"$(PY)" -m plasticbook.evidence.living --out nbs/results/living.json

bench-peers: $(PEERS)/.ready
	@"$(PEERS)/bin/python" tools/bench_peers.py --out nbs/results/speed.json

# Peers never enter the project's environment: their pins are theirs.
$(PEERS)/.ready: settings.ini
	@test -x "$(PEERS)/bin/python" || "$(PYTHON)" -m venv $(PEERS)
	@"$(PEERS)/bin/python" -m pip install -qq -e . faiss-cpu $(PIP_ARGS)
	@touch "$@"

bench-sim: env .venv-sim/.ready .venv-bindsnet/.ready
	@"$(PY)" -m plasticbook.evidence.simulators --peers .venv-sim/bin/python --bindsnet .venv-bindsnet/bin/python --out nbs/results/simulators.json

# Brian2 2.9, the newest for Python 3.11, needs an older numpy; BindsNET pins an older torch.
.venv-sim/.ready: SIMS := 'numpy<2.4' brian2 nest-simulator cython setuptools
.venv-bindsnet/.ready: SIMS := bindsnet
.venv-sim/.ready .venv-bindsnet/.ready:
	@"$(PYTHON)" -m venv $(@D)
	@$(@D)/bin/python -m pip install -qq $(SIMS) $(PIP_ARGS)
	@touch "$@"

refresh: env
	@"$(PY)" tools/refresh.py --jobs 2

hooks: env
	@"$(PY)" -c "from nbdev.clean import nbdev_install_hooks; nbdev_install_hooks()"

clean:
	@rm -rf _docs _proc .make build ./*.egg-info
