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
    from .metrics import (
        accuracy_matrix,
        average_accuracy,
        plasticity,
        retention,
        forgetting,
        backward_transfer,
        forward_transfer,
        stability_gap,
        matrix_figure,
        stream_figure,
        stream_metrics,
    )
    from .replay import (
        reservoir_slots,
        last_writers,
        MemoryBuffer,
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
    'accuracy_matrix': 'metrics',
    'average_accuracy': 'metrics',
    'plasticity': 'metrics',
    'retention': 'metrics',
    'forgetting': 'metrics',
    'backward_transfer': 'metrics',
    'forward_transfer': 'metrics',
    'stability_gap': 'metrics',
    'matrix_figure': 'metrics',
    'stream_figure': 'metrics',
    'stream_metrics': 'metrics',
    'reservoir_slots': 'replay',
    'last_writers': 'replay',
    'MemoryBuffer': 'replay',
}
__all__ = list(_home)

def __getattr__(name):
    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

def __dir__(): return sorted([*globals(), *__all__])
