"""Public names of `plasticbook.continual`; written by tools/export.py."""
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .scenarios import (
        STREAMS,
        Task,
        Stream,
        split_stream,
        permute_pixels,
        permuted_stream,
        rotation_grid,
        rotate_images,
        rotated_stream,
        build_stream,
    )
    pass

_home = {
    'STREAMS': 'scenarios',
    'Task': 'scenarios',
    'Stream': 'scenarios',
    'split_stream': 'scenarios',
    'permute_pixels': 'scenarios',
    'permuted_stream': 'scenarios',
    'rotation_grid': 'scenarios',
    'rotate_images': 'scenarios',
    'rotated_stream': 'scenarios',
    'build_stream': 'scenarios',
}
__all__ = list(_home)

def __getattr__(name):
    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

def __dir__(): return sorted([*globals(), *__all__])
