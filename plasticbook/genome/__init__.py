"""Public names of `plasticbook.genome`; written by tools/export.py."""
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .genome import (
        Genome,
        PlasticityNetwork,
        LearnedRule,
    )
    from .taylor import (
        taylor_terms,
        TaylorGenome,
        polynomial_text,
        taylor_rule,
    )
    from .cortex import (
        CortexConfig,
        CortexState,
        fresh_state,
        latent_scan,
        winners,
        hebb_step,
        CortexStep,
        cortex_step,
        PlasticCortex,
        check_bytes,
    )
    from .meta import (
        recall,
        teacher_schedule,
        write,
        live_through,
        nmse,
        recall_scores,
        TaskBank,
        episode_loss,
        MetaLearner,
    )
    from .classics import (
        HebbState,
        PlasticRNN,
        Completion,
        CompletionTask,
        bit_error,
        TermState,
        completion_error,
        run_completion,
    )
    from .neuromodulation import (
        ModulatedState,
        ModulatedRNN,
        RewardTask,
        train_reward,
        reward_score,
    )
    from .dale import (
        draw_signs,
        to_dale,
        obeys_dale,
        DaleGenome,
        check_dale,
    )
    pass

_home = {
    'Genome': 'genome',
    'PlasticityNetwork': 'genome',
    'LearnedRule': 'genome',
    'taylor_terms': 'taylor',
    'TaylorGenome': 'taylor',
    'polynomial_text': 'taylor',
    'taylor_rule': 'taylor',
    'CortexConfig': 'cortex',
    'CortexState': 'cortex',
    'fresh_state': 'cortex',
    'latent_scan': 'cortex',
    'winners': 'cortex',
    'hebb_step': 'cortex',
    'CortexStep': 'cortex',
    'cortex_step': 'cortex',
    'PlasticCortex': 'cortex',
    'check_bytes': 'cortex',
    'recall': 'meta',
    'teacher_schedule': 'meta',
    'write': 'meta',
    'live_through': 'meta',
    'nmse': 'meta',
    'recall_scores': 'meta',
    'TaskBank': 'meta',
    'episode_loss': 'meta',
    'MetaLearner': 'meta',
    'HebbState': 'classics',
    'PlasticRNN': 'classics',
    'Completion': 'classics',
    'CompletionTask': 'classics',
    'bit_error': 'classics',
    'TermState': 'classics',
    'completion_error': 'classics',
    'run_completion': 'classics',
    'ModulatedState': 'neuromodulation',
    'ModulatedRNN': 'neuromodulation',
    'RewardTask': 'neuromodulation',
    'train_reward': 'neuromodulation',
    'reward_score': 'neuromodulation',
    'draw_signs': 'dale',
    'to_dale': 'dale',
    'obeys_dale': 'dale',
    'DaleGenome': 'dale',
    'check_dale': 'dale',
}
__all__ = list(_home)

def __getattr__(name):
    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

def __dir__(): return sorted([*globals(), *__all__])
