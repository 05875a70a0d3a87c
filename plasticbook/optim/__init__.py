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
        find_compiler,
        compile_kernel,
        fused_obstacle,
        fused_update,
        fused_or_why,
    )
    from .neuroplastic import (
        DEFAULT_LR,
        PACK,
        flatten_configs,
        group_configs,
        label_layers,
        NeuroPlasticOptimizer,
        make_plan,
        remember,
        in_base_units,
        coefficients,
        modulated,
        homeostatic,
        directions,
        reference_step,
        foreach_step,
        fused_step,
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
    'find_compiler': 'fused',
    'compile_kernel': 'fused',
    'fused_obstacle': 'fused',
    'fused_update': 'fused',
    'fused_or_why': 'fused',
    'DEFAULT_LR': 'neuroplastic',
    'PACK': 'neuroplastic',
    'flatten_configs': 'neuroplastic',
    'group_configs': 'neuroplastic',
    'label_layers': 'neuroplastic',
    'NeuroPlasticOptimizer': 'neuroplastic',
    'make_plan': 'neuroplastic',
    'remember': 'neuroplastic',
    'in_base_units': 'neuroplastic',
    'coefficients': 'neuroplastic',
    'modulated': 'neuroplastic',
    'homeostatic': 'neuroplastic',
    'directions': 'neuroplastic',
    'reference_step': 'neuroplastic',
    'foreach_step': 'neuroplastic',
    'fused_step': 'neuroplastic',
}
__all__ = list(_home)

def __getattr__(name):
    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

def __dir__(): return sorted([*globals(), *__all__])
