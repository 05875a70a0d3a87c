"""One simulator, one network, one process: says when it is ready, then answers every line it reads with a second of the model.

Usage: python tools/sim_worker.py NAME NET.npz        in the environment of the simulator NAME; chapter 882 starts these.
The network is a file of arrays (`as_arrays` of 665), so every simulator gets the same neurons, weights and delays.
"""
import json, os, sys, time
from importlib.metadata import version
import numpy as np

MS = 1000                              # steps of 1 ms per answer


def plastic(net): return bool(net['plastic'])


def split(net):
    "Indices of synapses E->E (plastic in the plastic nets) and of all others."
    ee = (net['pre'] < net['n_exc']) & (net['post'] < net['n_exc'])
    return (np.flatnonzero(ee), np.flatnonzero(~ee)) if plastic(net) else (None, np.arange(len(net['pre'])))


def plasticbook(net, threads=1):
    from plasticbook.spiking.fused import FusedEngine, benchmark_network
    which = str(net['which'])
    engine = FusedEngine(benchmark_network(which, plastic=plastic(net)), seed=1, threads=threads)
    def go():
        t = time.perf_counter(); spikes = engine.run(MS)
        return time.perf_counter()-t, len(spikes.step)
    return go


def brian2(net, target='cpp_standalone', threads=1, single=False):
    import tempfile
    import brian2 as b
    b.prefs.codegen.target = 'numpy' if target == 'numpy' else 'cython'
    if single: b.prefs.core.default_float_dtype = np.float32
    if target == 'cpp_standalone':
        b.set_device("cpp_standalone", build_on_run=False)
        b.prefs.devices.cpp_standalone.openmp_threads = 0 if threads == 1 else threads
    b.defaultclock.dt = b.ms; b.seed(1)
    n = int(net['n'])
    g = b.NeuronGroup(n, 'v:1\nu:1\na:1\nb_:1\nc:1\nd:1\nI:1\nJ:1\nsd:1', threshold='v>=30', reset='v=c; u+=d', name='neurons')
    g.run_regularly("""J = I + sd*randn()
        I = 0
        v += 0.5*(0.04*v*v + 5*v + 140 - u + J)
        v += 0.5*(0.04*v*v + 5*v + 140 - u + J)
        u += a*(b_*v - u)""", when='groups')
    g.a, g.b_, g.c, g.d, g.sd = net['a'], net['b'], net['c'], net['d'], net['noise_std']
    g.v = -65; g.u = net['b']*-65.
    things = [g]
    learned, fixed = split(net)
    def wire(idx, model, on_pre, **more):
        s = b.Synapses(g, g, model, on_pre=on_pre, **more)
        s.connect(i=net['pre'][idx].astype(int), j=net['post'][idx].astype(int))
        s.w = net['weight'][idx]; s.delay = net['delay'][idx]*b.ms
        things.append(s)
    wire(fixed, 'w:1', 'I_post += w')
    if learned is not None:
        ns = {'tp':float(net['tau_plus'])*b.ms, 'tm':float(net['tau_minus'])*b.ms, 'Ap':float(net['A_plus']),
              'Am':float(net['A_minus']), 'wm':float(net['w_max'])}
        wire(learned, 'w:1\ndx/dt=-x/tp:1 (event-driven)\ndy/dt=-y/tm:1 (event-driven)',
             'I_post += w\nx += 1\nw = clip(w - Am*y, 0, wm)', on_post='y += 1\nw = clip(w + Ap*x, 0, wm)', namespace=ns)
    m = b.SpikeMonitor(g); things.append(m)
    net_ = b.Network(*things)
    if target != 'cpp_standalone':
        net_.run(2*b.ms)
        def go():
            k = m.num_spikes; t = time.perf_counter(); net_.run(MS*b.ms)
            return time.perf_counter()-t, m.num_spikes-k
        return go
    net_.run(MS*b.ms); b.device.build(directory=tempfile.mkdtemp(), compile=True, run=False, clean=False) # a folder each: contenders build side by side
    def go():
        b.device.run()
        return b.device._last_run_time, m.num_spikes
    return go


def nest(net, threads=1):
    import nest as k
    k.set_verbosity('M_ERROR'); k.ResetKernel()
    k.SetKernelStatus({'resolution':1., 'local_num_threads':threads, 'print_time':False, 'rng_seed':1})
    n = int(net['n'])
    pop = k.Create('izhikevich', n)
    pop.set([dict(a=float(a), b=float(b), c=float(c), d=float(d), V_m=-65., U_m=float(b)*-65., V_th=30., consistent_integration=False)
             for a,b,c,d in zip(net['a'], net['b'], net['c'], net['d'])])
    if plastic(net): pop.set(tau_minus=float(net['tau_minus']))
    for sd in np.unique(net['noise_std']):
        gen = k.Create('noise_generator', params=dict(mean=0., std=float(sd), dt=1.))
        k.Connect(gen, pop[np.flatnonzero(net['noise_std']==sd).tolist()], syn_spec=dict(delay=1.))
    rec = k.Create('spike_recorder'); k.Connect(pop, rec)
    learned, fixed = split(net)
    ids = np.array(pop.tolist())
    def wire(idx, **spec):
        k.Connect(ids[net['pre'][idx]], ids[net['post'][idx]], 'one_to_one',
                  dict(weight=net['weight'][idx].astype(float), delay=net['delay'][idx].astype(float), **spec))
    for sign in (1, -1):
        i = fixed[np.sign(net['weight'][fixed])==sign]
        if len(i): wire(i, synapse_model='static_synapse')
    if learned is not None:
        m = len(learned); ap,wm = float(net['A_plus']),float(net['w_max'])
        wire(learned, synapse_model='stdp_synapse', tau_plus=np.full(m, float(net['tau_plus'])), Wmax=np.full(m, wm),
             **{'lambda':np.full(m, ap/wm)}, alpha=np.full(m, float(net['A_minus'])/ap), mu_plus=np.zeros(m), mu_minus=np.zeros(m))
    k.Prepare(); k.Run(2.)
    def go():
        s = rec.n_events; t = time.perf_counter(); k.Run(float(MS))
        return time.perf_counter()-t, rec.n_events-s
    return go


def bindsnet(net, threads=1):
    import torch
    torch.set_num_threads(threads); torch.manual_seed(1)
    from bindsnet.network import Network
    from bindsnet.network.nodes import IzhikevichNodes
    from bindsnet.network.topology import Connection
    from bindsnet.network.monitors import Monitor
    if plastic(net) or int(net['delay'].max())>1: raise SystemExit('no delays, no plastic Izhikevich net here')
    n = int(net['n'])
    layer = IzhikevichNodes(n=n, excitatory=float(net['n_exc'])/n)
    f = lambda x: torch.as_tensor(np.asarray(x), dtype=torch.float32)
    layer.a, layer.b, layer.c, layer.d = map(f, (net['a'], net['b'], net['c'], net['d'])); layer.S[:] = 0
    w = torch.zeros(n, n); w[torch.as_tensor(net['pre'].astype(int)), torch.as_tensor(net['post'].astype(int))] = f(net['weight'])
    b = Network(dt=1.); b.add_layer(layer, 'X'); b.add_connection(Connection(layer, layer, w=w), 'X', 'X')
    mon = Monitor(layer, ['s'], time=MS); b.add_monitor(mon, 'm')
    sd = f(net['noise_std'])
    def go():
        t = time.perf_counter(); b.run(inputs={'X': sd*torch.randn(MS, 1, n)}, time=MS)
        return time.perf_counter()-t, int(mon.get('s').sum())
    return go


def torch_loop(net, threads=1):
    import torch
    torch.set_num_threads(threads)
    from plasticbook.spiking.engine import ReferenceEngine
    from plasticbook.spiking.fused import benchmark_network
    engine = ReferenceEngine(benchmark_network(str(net['which']), plastic=plastic(net)), seed=1)
    def go():
        t = time.perf_counter(); spikes = engine.run(MS)
        return time.perf_counter()-t, len(spikes.step)
    return go


MAKERS = {
    'plasticbook': plasticbook, 'plasticbook 2T': lambda n: plasticbook(n, 2), 'torch reference': torch_loop,
    'Brian2 C++': brian2, 'Brian2 C++ 2T': lambda n: brian2(n, threads=2), 'Brian2 C++ float32': lambda n: brian2(n, single=True),
    'Brian2 Cython': lambda n: brian2(n, 'cython'), 'Brian2 numpy': lambda n: brian2(n, 'numpy'),
    'NEST': nest, 'NEST 2T': lambda n: nest(n, 2), 'BindsNET': bindsnet}


def warm(name):
    "Imports are not part of building a network."
    if name.startswith(('plasticbook', 'torch')): import plasticbook.spiking.fused
    elif name.startswith('Brian2'): import brian2
    elif name.startswith('NEST'): import nest
    else: import bindsnet.network


PACKAGES = {'plasticbook': 'plasticbook', 'torch': 'torch', 'Brian2': 'brian2', 'NEST': 'nest-simulator', 'BindsNET': 'bindsnet'}


def resident():
    "Memory of this process [byte]."
    with open('/proc/self/statm') as f: return int(f.read().split()[1])*os.sysconf('SC_PAGESIZE')


def main(name, path):
    "Build the net, run one second that does not count, then one more for every line."
    out,sys.stdout = sys.stdout,sys.stderr                             # what simulators print is not an answer
    def say(**answer): print(json.dumps(answer), file=out, flush=True)
    net = np.load(path)
    warm(name)
    before,t = resident(),time.perf_counter()
    go = MAKERS[name](net); go()
    say(ready=time.perf_counter()-t, grown=resident()-before, version=version(PACKAGES[name.split()[0]]))
    for _ in sys.stdin:
        t = time.perf_counter(); s,n = go()
        say(seconds=float(s), spikes=int(n), whole=time.perf_counter()-t)


if __name__ == '__main__': main(*sys.argv[1:3])
