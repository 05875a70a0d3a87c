"""Public names of `plasticbook.optim`; written by tools/export.py."""
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fused import (
        C_TYPES,
        C_RULE,
        C_SURVEY,
        C_CHANGE,
        C_BETWEEN,
        C_WALKS,
        C_STEP,
        C_SOURCE,
        RULE,
        SWITCHES,
        NUMBERS,
        FULL,
        CASES,
        find_compiler,
        compile_kernel,
        fused_obstacle,
        fused_update,
        fused_or_why,
        plain_update,
        example,
        check_fused,
    )
    from .neuroplastic import (
        DEFAULT_LR,
        PACK,
        flatten_configs,
        label_layers,
        NeuroPlasticOptimizer,
        make_plan,
        reference_step,
        check_plastic_step,
        foreach_step,
        fused_step,
    )
    from .diagnostics import (
        cosine,
        saturation,
        layer_table,
        Recorder,
        dormant_share,
        check_dormant,
        activities,
        dormant_units,
        srank,
        entropy_rank,
        check_rank,
    )
    pass

_home = {
    'C_TYPES': 'fused',
    'C_RULE': 'fused',
    'C_SURVEY': 'fused',
    'C_CHANGE': 'fused',
    'C_BETWEEN': 'fused',
    'C_WALKS': 'fused',
    'C_STEP': 'fused',
    'C_SOURCE': 'fused',
    'RULE': 'fused',
    'SWITCHES': 'fused',
    'NUMBERS': 'fused',
    'FULL': 'fused',
    'CASES': 'fused',
    'find_compiler': 'fused',
    'compile_kernel': 'fused',
    'fused_obstacle': 'fused',
    'fused_update': 'fused',
    'fused_or_why': 'fused',
    'plain_update': 'fused',
    'example': 'fused',
    'check_fused': 'fused',
    'DEFAULT_LR': 'neuroplastic',
    'PACK': 'neuroplastic',
    'flatten_configs': 'neuroplastic',
    'label_layers': 'neuroplastic',
    'NeuroPlasticOptimizer': 'neuroplastic',
    'make_plan': 'neuroplastic',
    'reference_step': 'neuroplastic',
    'check_plastic_step': 'neuroplastic',
    'foreach_step': 'neuroplastic',
    'fused_step': 'neuroplastic',
    'cosine': 'diagnostics',
    'saturation': 'diagnostics',
    'layer_table': 'diagnostics',
    'Recorder': 'diagnostics',
    'dormant_share': 'diagnostics',
    'check_dormant': 'diagnostics',
    'activities': 'diagnostics',
    'dormant_units': 'diagnostics',
    'srank': 'diagnostics',
    'entropy_rank': 'diagnostics',
    'check_rank': 'diagnostics',
}
__all__ = list(_home)

def __getattr__(name):
    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

def __dir__(): return sorted([*globals(), *__all__])
