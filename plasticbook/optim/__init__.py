"""Public names of `plasticbook.optim`; written by tools/export.py."""
from .neuroplastic import (
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
)

__all__ = [
    'flatten_configs',
    'group_configs',
    'label_layers',
    'NeuroPlasticOptimizer',
    'make_plan',
    'remember',
    'in_base_units',
    'coefficients',
    'modulated',
    'homeostatic',
    'directions',
    'reference_step',
    'foreach_step',
]
