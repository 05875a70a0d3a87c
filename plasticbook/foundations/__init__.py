"""Public names of `plasticbook.foundations`; written by tools/export.py."""
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .core import (
        as_generator,
        seed_everything,
        rng_state,
        set_rng_state,
        pick_device,
        threads,
        check_finite,
        did_you_mean,
        atomic_path,
        write_json,
        read_json,
        save_tree,
        load_tree,
        provenance,
        cache_dir,
    )
    from .checks import (
        close,
        kill,
        check_close,
        within,
        claim_power,
        Verdict,
        check_answer,
    )
    from .figures import (
        INK,
        COLORS,
        DIVERGING,
        use_style,
        t_interval,
        curve,
        bars,
        raster,
        weight_map,
    )
    from .files import (
        FOLDERS,
        FASHION_CLASSES,
        CIFAR10_CLASSES,
        trusted_bytes,
        idx_tensor,
        read_idx,
        read_cifar10,
        find_full,
        find_mini,
    )
    from .data import (
        Dataset,
        load,
        take,
        train_valid_split,
        split_classes,
        flip_labels,
        Batches,
    )
    from .learner import (
        quick,
        accuracy,
        better,
        History,
        Callback,
        EarlyStop,
        Running,
        Learner,
    )
    pass

_home = {
    'as_generator': 'core',
    'seed_everything': 'core',
    'rng_state': 'core',
    'set_rng_state': 'core',
    'pick_device': 'core',
    'threads': 'core',
    'check_finite': 'core',
    'did_you_mean': 'core',
    'atomic_path': 'core',
    'write_json': 'core',
    'read_json': 'core',
    'save_tree': 'core',
    'load_tree': 'core',
    'provenance': 'core',
    'cache_dir': 'core',
    'close': 'checks',
    'kill': 'checks',
    'check_close': 'checks',
    'within': 'checks',
    'claim_power': 'checks',
    'Verdict': 'checks',
    'check_answer': 'checks',
    'INK': 'figures',
    'COLORS': 'figures',
    'DIVERGING': 'figures',
    'use_style': 'figures',
    't_interval': 'figures',
    'curve': 'figures',
    'bars': 'figures',
    'raster': 'figures',
    'weight_map': 'figures',
    'FOLDERS': 'files',
    'FASHION_CLASSES': 'files',
    'CIFAR10_CLASSES': 'files',
    'trusted_bytes': 'files',
    'idx_tensor': 'files',
    'read_idx': 'files',
    'read_cifar10': 'files',
    'find_full': 'files',
    'find_mini': 'files',
    'Dataset': 'data',
    'load': 'data',
    'take': 'data',
    'train_valid_split': 'data',
    'split_classes': 'data',
    'flip_labels': 'data',
    'Batches': 'data',
    'quick': 'learner',
    'accuracy': 'learner',
    'better': 'learner',
    'History': 'learner',
    'Callback': 'learner',
    'EarlyStop': 'learner',
    'Running': 'learner',
    'Learner': 'learner',
}
__all__ = list(_home)

def __getattr__(name):
    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

def __dir__(): return sorted([*globals(), *__all__])
