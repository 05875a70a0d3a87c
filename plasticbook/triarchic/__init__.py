"""Public names of `plasticbook.triarchic`; written by tools/export.py."""
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .eyes import (
        resize_matrix,
        seen_at,
        fast_bfloat16,
        PretrainedEyes,
        feature_key,
        extract_features,
        check_frozen,
    )
    from .readouts import (
        UNSEEN,
        checked_batch,
        Readout,
        class_sums,
        NCM,
        SLDA,
        within_scatter_,
        oas_shrinkage,
        KNNReadout,
        LinearReadout,
        softmax_gradient,
        joint_linear,
        check_readout,
    )
    from .cifar import (
        VEHICLES,
        ANIMALS,
        normalize_imagenet,
        denormalize_imagenet,
        invert_imagenet,
        check_inversion,
        get_transforms,
        create_subset_loader,
        shared_items,
        create_cifar10_loaders,
        check_loaders,
        feature_storm,
        LifelongPhase,
        lifelong_phases,
    )
    pass

_home = {
    'resize_matrix': 'eyes',
    'seen_at': 'eyes',
    'fast_bfloat16': 'eyes',
    'PretrainedEyes': 'eyes',
    'feature_key': 'eyes',
    'extract_features': 'eyes',
    'check_frozen': 'eyes',
    'UNSEEN': 'readouts',
    'checked_batch': 'readouts',
    'Readout': 'readouts',
    'class_sums': 'readouts',
    'NCM': 'readouts',
    'SLDA': 'readouts',
    'within_scatter_': 'readouts',
    'oas_shrinkage': 'readouts',
    'KNNReadout': 'readouts',
    'LinearReadout': 'readouts',
    'softmax_gradient': 'readouts',
    'joint_linear': 'readouts',
    'check_readout': 'readouts',
    'VEHICLES': 'cifar',
    'ANIMALS': 'cifar',
    'normalize_imagenet': 'cifar',
    'denormalize_imagenet': 'cifar',
    'invert_imagenet': 'cifar',
    'check_inversion': 'cifar',
    'get_transforms': 'cifar',
    'create_subset_loader': 'cifar',
    'shared_items': 'cifar',
    'create_cifar10_loaders': 'cifar',
    'check_loaders': 'cifar',
    'feature_storm': 'cifar',
    'LifelongPhase': 'cifar',
    'lifelong_phases': 'cifar',
}
__all__ = list(_home)

def __getattr__(name):
    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

def __dir__(): return sorted([*globals(), *__all__])
