"""Public names of `plasticbook.signals`; written by tools/export.py."""
from .traces import (
    decay,
    trace_step,
    mean_normalize,
    ActivityTraceConfig,
    ActivityTraceExtractor,
)
from .memory import (
    ParameterMemoryConfig,
    ParameterStateMemory,
    memory_signal,
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

__all__ = [
    'decay',
    'trace_step',
    'mean_normalize',
    'ActivityTraceConfig',
    'ActivityTraceExtractor',
    'ParameterMemoryConfig',
    'ParameterStateMemory',
    'memory_signal',
    'HomeostaticConfig',
    'bound_norm',
    'gain_step',
    'set_point',
    'HomeostaticStabilizer',
    'PlasticityMode',
    'PlasticityConfig',
    'compute_plasticity',
    'fuse',
]
