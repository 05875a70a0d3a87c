"""Public names of `plasticbook.spiking`; written by tools/export.py."""
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .noise import (
        random_bits,
        uniform,
        normal_numbers,
        spike_thresholds,
        bernoulli_spikes,
    )
    from .izhikevich import (
        PATTERNS,
        NeuronType,
        FiringPattern,
        Izhikevich,
        izhikevich_step,
        stable_step,
        lowest_stable_current,
        izhikevich_substeps,
        pattern_parameters,
        resting_state,
    )
    from .synapses import (
        RULES,
        UNIT,
        delay_steps,
        delay_slots,
        SynapseTable,
        connect,
        to_fixed,
        send_spikes,
        take_input,
    )
    pass

_home = {
    'random_bits': 'noise',
    'uniform': 'noise',
    'normal_numbers': 'noise',
    'spike_thresholds': 'noise',
    'bernoulli_spikes': 'noise',
    'PATTERNS': 'izhikevich',
    'NeuronType': 'izhikevich',
    'FiringPattern': 'izhikevich',
    'Izhikevich': 'izhikevich',
    'izhikevich_step': 'izhikevich',
    'stable_step': 'izhikevich',
    'lowest_stable_current': 'izhikevich',
    'izhikevich_substeps': 'izhikevich',
    'pattern_parameters': 'izhikevich',
    'resting_state': 'izhikevich',
    'RULES': 'synapses',
    'UNIT': 'synapses',
    'delay_steps': 'synapses',
    'delay_slots': 'synapses',
    'SynapseTable': 'synapses',
    'connect': 'synapses',
    'to_fixed': 'synapses',
    'send_spikes': 'synapses',
    'take_input': 'synapses',
}
__all__ = list(_home)

def __getattr__(name):
    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

def __dir__(): return sorted([*globals(), *__all__])
