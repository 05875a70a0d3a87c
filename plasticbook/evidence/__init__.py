"""Public names of `plasticbook.evidence`; written by tools/export.py."""
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .reliability import (
        REACH,
        SWAPS,
        sources,
        chapter_number,
        arrows,
        blurred,
        strayed,
        public_names,
        shared_names,
        missing_names,
        undocumented,
        stateful,
        census,
        mutants,
        faults,
    )
    pass

_home = {
    'REACH': 'reliability',
    'SWAPS': 'reliability',
    'sources': 'reliability',
    'chapter_number': 'reliability',
    'arrows': 'reliability',
    'blurred': 'reliability',
    'strayed': 'reliability',
    'public_names': 'reliability',
    'shared_names': 'reliability',
    'missing_names': 'reliability',
    'undocumented': 'reliability',
    'stateful': 'reliability',
    'census': 'reliability',
    'mutants': 'reliability',
    'faults': 'reliability',
}
__all__ = list(_home)

def __getattr__(name):
    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

def __dir__(): return sorted([*globals(), *__all__])
