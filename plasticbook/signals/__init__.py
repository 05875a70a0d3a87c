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
        gain_step,
        check_gain_step,
        bound_norm,
        HomeostaticConfig,
        set_point,
        HomeostaticStabilizer,
        check_stabilizer,
    )
    from .coefficient import (
        PlasticityMode,
        CoefficientConfig,
        PlasticityConfig,
        compute_plasticity,
        check_plasticity,
    )
    from .rules import (
        Named,
        PlasticityRule,
        Hebb,
        Oja,
        BCM,
        Delta,
        stdp_window,
        PairSTDP,
        check_rule,
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
    'gain_step': 'homeostasis',
    'check_gain_step': 'homeostasis',
    'bound_norm': 'homeostasis',
    'HomeostaticConfig': 'homeostasis',
    'set_point': 'homeostasis',
    'HomeostaticStabilizer': 'homeostasis',
    'check_stabilizer': 'homeostasis',
    'PlasticityMode': 'coefficient',
    'CoefficientConfig': 'coefficient',
    'PlasticityConfig': 'coefficient',
    'compute_plasticity': 'coefficient',
    'check_plasticity': 'coefficient',
    'Named': 'rules',
    'PlasticityRule': 'rules',
    'Hebb': 'rules',
    'Oja': 'rules',
    'BCM': 'rules',
    'Delta': 'rules',
    'stdp_window': 'rules',
    'PairSTDP': 'rules',
    'check_rule': 'rules',
}
__all__ = list(_home)

def __getattr__(name):
    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

def __dir__(): return sorted([*globals(), *__all__])
