"""Public names of `plasticbook.genome`; written by tools/export.py."""
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .taylor import (
        taylor_terms,
        TaylorGenome,
        polynomial_text,
        taylor_rule,
    )
    from .meta import (
        recall,
        teacher_schedule,
        write,
        live_through,
        nmse,
        recall_scores,
        TaskBank,
    )
    pass

_home = {
    'taylor_terms': 'taylor',
    'TaylorGenome': 'taylor',
    'polynomial_text': 'taylor',
    'taylor_rule': 'taylor',
    'recall': 'meta',
    'teacher_schedule': 'meta',
    'write': 'meta',
    'live_through': 'meta',
    'nmse': 'meta',
    'recall_scores': 'meta',
    'TaskBank': 'meta',
}
__all__ = list(_home)

def __getattr__(name):
    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

def __dir__(): return sorted([*globals(), *__all__])
