"""Public names of `plasticbook.continual`; written by tools/export.py."""
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .scenarios import (
        STREAMS,
        Task,
        Stream,
        split_stream,
        permute_pixels,
        permuted_stream,
        rotation_grid,
        rotate_images,
        rotated_stream,
        build_stream,
    )
    from .metrics import (
        accuracy_matrix,
        matrix_figure,
        average_accuracy,
        plasticity,
        retention,
        forgetting,
        backward_transfer,
        forward_transfer,
        stream_metrics,
        stability_gap,
        stream_figure,
    )
    from .replay import (
        reservoir_slots,
        last_writers,
        check_reservoir,
        MemoryBuffer,
        check_buffer,
    )
    from .method import (
        FORBIDDEN,
        mlp,
        clone_tree,
        tree_bytes,
        Method,
        FineTune,
        Joint,
        task_accuracy,
        StreamResult,
        train_stream,
        tiny_stream,
        check_method,
    )
    from .ewc import (
        FISHERS,
        measuring,
        per_example_sum,
        fisher_diagonal,
        check_fisher,
        Anchored,
        EWC,
        OnlineEWC,
        check_springs,
    )
    from .si import (
        SI,
        check_si,
    )
    from .mas import (
        output_importance,
        MAS,
        check_importance,
    )
    from .lwf import (
        distillation,
        check_distillation,
        LwF,
        frozen_copy,
    )
    from .packnet import (
        keep_largest,
        shared_weights,
        PackNet,
        predictive_entropy,
        check_frozen,
    )
    from .er import (
        ER,
        absent_classes,
        ERACE,
        check_absent,
    )
    from .derpp import (
        DERpp,
        check_dark,
    )
    from .gdumb import (
        greedy_slots,
        check_greedy,
        half_cosine,
        GDumb,
    )
    from .agem import (
        inner_product,
        agem_project,
        check_projection,
        AGEM,
    )
    from .owm import (
        rls_update,
        check_projector,
        gram_update,
        layer_inputs,
        OWM,
    )
    from .gate import (
        gated_cross_entropy,
        GateReplay,
        Gate,
    )
    from .boundaries import (
        cusum_step,
        run_length,
        BoundaryDetector,
        check_detector,
        match_boundaries,
        BoundaryFree,
        recent_task,
    )
    pass

_home = {
    'STREAMS': 'scenarios',
    'Task': 'scenarios',
    'Stream': 'scenarios',
    'split_stream': 'scenarios',
    'permute_pixels': 'scenarios',
    'permuted_stream': 'scenarios',
    'rotation_grid': 'scenarios',
    'rotate_images': 'scenarios',
    'rotated_stream': 'scenarios',
    'build_stream': 'scenarios',
    'accuracy_matrix': 'metrics',
    'matrix_figure': 'metrics',
    'average_accuracy': 'metrics',
    'plasticity': 'metrics',
    'retention': 'metrics',
    'forgetting': 'metrics',
    'backward_transfer': 'metrics',
    'forward_transfer': 'metrics',
    'stream_metrics': 'metrics',
    'stability_gap': 'metrics',
    'stream_figure': 'metrics',
    'reservoir_slots': 'replay',
    'last_writers': 'replay',
    'check_reservoir': 'replay',
    'MemoryBuffer': 'replay',
    'check_buffer': 'replay',
    'FORBIDDEN': 'method',
    'mlp': 'method',
    'clone_tree': 'method',
    'tree_bytes': 'method',
    'Method': 'method',
    'FineTune': 'method',
    'Joint': 'method',
    'task_accuracy': 'method',
    'StreamResult': 'method',
    'train_stream': 'method',
    'tiny_stream': 'method',
    'check_method': 'method',
    'FISHERS': 'ewc',
    'measuring': 'ewc',
    'per_example_sum': 'ewc',
    'fisher_diagonal': 'ewc',
    'check_fisher': 'ewc',
    'Anchored': 'ewc',
    'EWC': 'ewc',
    'OnlineEWC': 'ewc',
    'check_springs': 'ewc',
    'SI': 'si',
    'check_si': 'si',
    'output_importance': 'mas',
    'MAS': 'mas',
    'check_importance': 'mas',
    'distillation': 'lwf',
    'check_distillation': 'lwf',
    'LwF': 'lwf',
    'frozen_copy': 'lwf',
    'keep_largest': 'packnet',
    'shared_weights': 'packnet',
    'PackNet': 'packnet',
    'predictive_entropy': 'packnet',
    'check_frozen': 'packnet',
    'ER': 'er',
    'absent_classes': 'er',
    'ERACE': 'er',
    'check_absent': 'er',
    'DERpp': 'derpp',
    'check_dark': 'derpp',
    'greedy_slots': 'gdumb',
    'check_greedy': 'gdumb',
    'half_cosine': 'gdumb',
    'GDumb': 'gdumb',
    'inner_product': 'agem',
    'agem_project': 'agem',
    'check_projection': 'agem',
    'AGEM': 'agem',
    'rls_update': 'owm',
    'check_projector': 'owm',
    'gram_update': 'owm',
    'layer_inputs': 'owm',
    'OWM': 'owm',
    'gated_cross_entropy': 'gate',
    'GateReplay': 'gate',
    'Gate': 'gate',
    'cusum_step': 'boundaries',
    'run_length': 'boundaries',
    'BoundaryDetector': 'boundaries',
    'check_detector': 'boundaries',
    'match_boundaries': 'boundaries',
    'BoundaryFree': 'boundaries',
    'recent_task': 'boundaries',
}
__all__ = list(_home)

def __getattr__(name):
    if name in _home: return getattr(import_module(f'.{_home[name]}', __name__), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')

def __dir__(): return sorted([*globals(), *__all__])
