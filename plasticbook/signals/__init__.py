"""Public names of `plasticbook.signals`; written by tools/export.py."""
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .traces import (
        decay,
        trace_step,
        check_trace,
        mean_normalize,
        ActivityTraceConfig,
        ActivityTraceExtractor,
    )
    from .memory import (
        ParameterMemoryConfig,
        ParameterStateMemory,
        memory_signal,
        check_memory,
    )
    from .homeostasis import (
        HomeostaticConfig,
        bound_norm,
        gain_step,
        set_point,
        HomeostaticStabilizer,
    )
    from .coefficient import (
        PlasticityMode,
        PlasticityConfig,
        compute_plasticity,
        fuse,
    )
    pass

_home = {
    'decay': 'traces',
    'trace_step': 'traces',
    'check_trace': 'traces',
    'mean_normalize': 'traces',
    'ActivityTraceConfig': 'traces',
    'ActivityTraceExtractor': 'traces',
    'ParameterMemoryConfig': 'memory',
    'ParameterStateMemory': 'memory',
    'memory_signal': 'memory',
    'check_memory': 'memory',
    'HomeostaticConfig': 'homeostasis',
    'bound_norm': 'homeostasis',
    'gain_step': 'homeostasis',
    'set_point': 'homeostasis',
    'HomeostaticStabilizer': 'homeostasis',
    'PlasticityMode': 'coefficient',
    'PlasticityConfig': 'coefficient',
    'compute_plasticity': 'coefficient',
    'fuse': 'coefficient',
}
__all__ = list(_home)

def __getattr__(name):
    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

def __dir__(): return sorted([*globals(), *__all__])
