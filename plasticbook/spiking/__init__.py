"""Public names of `plasticbook.spiking`; written by tools/export.py."""
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .noise import (
        random_bits,
        check_bits,
        uniform,
        normal_numbers,
        check_normal,
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
    from .lif import (
        LIF,
        ConductanceLIF,
        LIFConstants,
        lif_constants,
        lif_step,
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
    from .transmitters import (
        RECEPTORS,
        TRANSMITTERS,
        BLOCK_LOW,
        BLOCK_PER_MV,
        BLOCK_CELLS,
        Receptor,
        NeurotransmitterType,
        Transmitter,
        effective_weight,
        jahr_stevens,
        block_table,
        nmda_block,
        receptor_step,
        synaptic_drive,
        psp,
    )
    from .short_term import (
        NEVER_FIRED,
        SHORT_TERM,
        ShortTermPlasticity,
        ShortTermState,
    )
    from .stdp import (
        decay_table,
        TimingRule,
        STDP,
        event_steps,
        SpikeTrace,
        pair_change,
        DenseSTDP,
    )
    from .triplet import (
        TripletSTDP,
        triplet_change,
    )
    from .reward import (
        RewardModulatedSTDP,
        reward_change,
    )
    from .scaling import (
        rate_constants,
        rate_step,
        HomeostaticPlasticity,
    )
    from .bcm import (
        Metaplasticity,
    )
    from .threshold import (
        AdaptiveThreshold,
    )
    from .network import (
        Population,
        SynapseGroup,
        Network,
        weight_range,
        check_weights,
        SpikeTrains,
    )
    pass

_home = {
    'random_bits': 'noise',
    'check_bits': 'noise',
    'uniform': 'noise',
    'normal_numbers': 'noise',
    'check_normal': 'noise',
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
    'LIF': 'lif',
    'ConductanceLIF': 'lif',
    'LIFConstants': 'lif',
    'lif_constants': 'lif',
    'lif_step': 'lif',
    'RULES': 'synapses',
    'UNIT': 'synapses',
    'delay_steps': 'synapses',
    'delay_slots': 'synapses',
    'SynapseTable': 'synapses',
    'connect': 'synapses',
    'to_fixed': 'synapses',
    'send_spikes': 'synapses',
    'take_input': 'synapses',
    'RECEPTORS': 'transmitters',
    'TRANSMITTERS': 'transmitters',
    'BLOCK_LOW': 'transmitters',
    'BLOCK_PER_MV': 'transmitters',
    'BLOCK_CELLS': 'transmitters',
    'Receptor': 'transmitters',
    'NeurotransmitterType': 'transmitters',
    'Transmitter': 'transmitters',
    'effective_weight': 'transmitters',
    'jahr_stevens': 'transmitters',
    'block_table': 'transmitters',
    'nmda_block': 'transmitters',
    'receptor_step': 'transmitters',
    'synaptic_drive': 'transmitters',
    'psp': 'transmitters',
    'NEVER_FIRED': 'short_term',
    'SHORT_TERM': 'short_term',
    'ShortTermPlasticity': 'short_term',
    'ShortTermState': 'short_term',
    'decay_table': 'stdp',
    'TimingRule': 'stdp',
    'STDP': 'stdp',
    'event_steps': 'stdp',
    'SpikeTrace': 'stdp',
    'pair_change': 'stdp',
    'DenseSTDP': 'stdp',
    'TripletSTDP': 'triplet',
    'triplet_change': 'triplet',
    'RewardModulatedSTDP': 'reward',
    'reward_change': 'reward',
    'rate_constants': 'scaling',
    'rate_step': 'scaling',
    'HomeostaticPlasticity': 'scaling',
    'Metaplasticity': 'bcm',
    'AdaptiveThreshold': 'threshold',
    'Population': 'network',
    'SynapseGroup': 'network',
    'Network': 'network',
    'weight_range': 'network',
    'check_weights': 'network',
    'SpikeTrains': 'network',
}
__all__ = list(_home)

def __getattr__(name):
    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

def __dir__(): return sorted([*globals(), *__all__])
