"""Ask Brian2 and NEST what they make of our networks; writes nbs/results/bridges.json, which chapter 698 reads.

Usage: python tools/bridge_oracle.py --peers PYTHON [--only CASE …] [--seeds N]
PYTHON is an interpreter that has brian2 and nest (numpy suffices for the rest). Networks are built and run here, handed
over as descriptions, and run there by `plasticbook.spiking.bridges`, which needs no torch.
"""
import argparse, json, os, subprocess, sys, tempfile, time
from pathlib import Path
import numpy as np

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT/'nbs'/'results'/'bridges.json'
SIMULATORS = 'brian2','nest'


def bridges():
    "The module of chapter 698; it and what it imports need NumPy only."
    sys.path.insert(0, str(ROOT))
    import plasticbook.spiking.bridges as b
    assert 'torch' not in sys.modules
    return b


# ---------------------------------------------------------------- there: one task file, one simulator

def there(simulator, folder):
    "Run every task of the folder in this simulator; answers go beside the tasks."
    b = bridges()
    if simulator=='brian2':
        import brian2
        brian2.prefs.codegen.target = 'numpy'
        brian2.BrianLogger.suppress_name('only_threshold'); brian2.BrianLogger.suppress_name('unused_brian_object')
        version = brian2.__version__
    else:
        import nest
        nest.verbosity = nest.VerbosityLevel.ERROR
        version = nest.__version__
    for path in sorted(Path(folder).glob('*.task.npz')):
        task = {k:v for k,v in np.load(path).items()}
        meta = json.loads(str(task['meta']))
        if simulator not in meta['simulators']: continue
        d = b.load_description(path.with_name(path.name.replace('.task.', '.net.')))
        kw = {k:task[k] for k in ('current', 'watch', 'rates') if k in task}
        if 'spike_step' in task: kw['spikes'] = task['spike_step'],task['spike_id']
        more = dict(rewards=meta.get('rewards')) if simulator=='brian2' else dict(stdp='shifted')
        t,out = time.perf_counter(),dict(version=np.array(version))
        sim = getattr(b, f'to_{simulator}')(d, seed=meta['seed'], **kw, **more)
        out['step'],out['neuron'] = sim.run(meta['steps'])
        if 'watch' in task: out['v'] = sim.v
        for g in d['groups']:
            if g['plasticity'] or g['scaling']: out['w:'+g['name']] = sim.weights(g['name'])
        np.savez(path.with_name(path.name.replace('.task.', f'.{simulator}.')), **out)
        print(f'{simulator}: {path.name} {len(out["step"])} spikes, {time.perf_counter()-t:.1f} s', file=sys.stderr)


# ---------------------------------------------------------------- here: the cases

def hand_over(folder, name, net, steps, seed=0, simulators=SIMULATORS, rewards=None, **drive):
    "Write one task."
    import plasticbook.spiking.bridges as b
    b.save_description(Path(folder)/f'{name}.net.npz', net)
    cols = {k:np.asarray(v) for k,v in drive.items() if v is not None and k!='spikes'}
    if drive.get('spikes') is not None: cols['spike_step'],cols['spike_id'] = map(np.asarray, drive['spikes'])
    meta = dict(steps=steps, seed=seed, simulators=list(simulators), rewards=rewards)
    np.savez(Path(folder)/f'{name}.task.npz', meta=np.array(json.dumps(meta)), **cols)


def here(net, steps, seed=0, rewards=None, **drive):
    "The same, by the reference engine; rewards fall between stretches."
    import torch
    from plasticbook.spiking.engine import ReferenceEngine
    e = ReferenceEngine(net, seed=seed)
    cuts = sorted({0, steps, *(s for r in (rewards or {}).values() for s,_ in r)})
    step,neuron,v = [],[],[]
    for a,b in zip(cuts, cuts[1:]):
        for g,r in (rewards or {}).items():
            for s,amount in r:
                if s==a: e.reward(g, amount)
        kw = {k:torch.as_tensor(x) for k,x in drive.items() if k in ('watch', 'rates') and x is not None}
        if drive.get('current') is not None: kw['current'] = torch.as_tensor(drive['current'][a:b])
        if drive.get('spikes') is not None:
            s,i = (np.asarray(x) for x in drive['spikes'])
            mine = (s>=a)&(s<b)
            kw['spikes'] = torch.as_tensor(s[mine]-a),torch.as_tensor(i[mine])
        r = e.run(b-a, **kw)
        step.append(r.step.numpy()); neuron.append(r.neuron.numpy())
        if r.v is not None: v.append(r.v.numpy())
    out = dict(step=np.concatenate(step), neuron=np.concatenate(neuron), e=e)
    if v: out['v'] = np.concatenate(v)
    for g in net.groups:
        if g.learns: out['w:'+g.name] = e.weights(g).numpy()
    return out


def pairs(out): return set(zip(np.asarray(out['step']).tolist(), np.asarray(out['neuron']).tolist()))


def compare(ours, theirs):
    "Spikes that are in one and not in the other, the first of them, the largest gap of a voltage and of a weight."
    a,b = pairs(ours),pairs(theirs)
    r = dict(spikes=len(a), theirs=len(b), differ=len(a^b), first=min((int(s) for s,_ in a^b), default=None))
    if 'v' in ours and 'v' in theirs:
        gap = np.abs(ours['v']-theirs['v'])
        r.update(dv=float(gap.max()), dv_median=float(np.median(gap)))
    r['dw'] = {k[2:]:float(np.abs(ours[k]-theirs[k]).max(initial=0.)) for k in ours if k.startswith('w:') and k in theirs}
    return r


def one_to_one(net, pre, post, w, delay, **kw):
    from plasticbook.spiking.synapses import SynapseTable
    n = net.population(pre).n
    t = SynapseTable.from_pairs(np.arange(n), np.arange(n), np.full(n, w), delay, n_pre=n, n_post=net.population(post).n, dt=net.dt)
    return net.add_projection(pre, post, t, **kw)


def neurons():
    "One neuron of each kind, two sources, the same currents and spikes everywhere: voltages step by step."
    from plasticbook.spiking.lif import LIF, ConductanceLIF
    from plasticbook.spiking.network import Network
    from plasticbook.spiking.short_term import SHORT_TERM
    kinds = {
        'Izhikevich, two half steps': dict(pattern='RS', method='euler'), 'Izhikevich, Heun': dict(pattern='RS'),
        'Izhikevich, Heun, chattering': dict(pattern='CH'), 'LIF': dict(model='lif', params=LIF(resistance=2.)),
        'LIF, slow currents': dict(model='lif', params=LIF(tau_m=15., refractory=3.)),
        'LIF, conductances': dict(model='lif', params=ConductanceLIF()), 'Izhikevich, AMPA and NMDA': dict(pattern='RS')}
    inputs = {
        'LIF, slow currents': [('acetylcholine', 2., 3.), ('dopamine', .2, 2.)], 'LIF, conductances': [('ampa', .4, 3.), ('gaba_a', .3, 2.)],
        'Izhikevich, AMPA and NMDA': [('ampa', .05, 3.), ('nmda', .02, 2.)]}
    steps,rng,cases = 500,np.random.default_rng(698),{}
    for name,kw in kinds.items():
        net = Network()
        net.add_population('n', 1, **kw)
        net.add_population('s', 2, 'source')
        net.add_population('one', 1, 'source')
        for r,w,delay in inputs.get(name, [('current', 6., 2.), ('current', -3., 5.)]): one_to_one(net, 'one', 'n', w, delay, receptor=r)
        current = np.zeros((steps, 4), np.float32)
        current[:,0] = rng.normal(4. if 'Izh' in name else 10., 3., steps)
        s = np.flatnonzero(rng.random(steps)<.05); s = s[s>0]
        theirs = ['brian2'] if 'Heun' in name or 'conductances' in name or 'NMDA' in name else SIMULATORS
        cases[name] = (net, steps, dict(current=current, spikes=(s, np.full(len(s), 3)), watch=np.array([0])), theirs, None)
    for preset,stp in SHORT_TERM.items():
        net = Network()
        net.add_population('n', 1, 'lif', params=LIF(threshold=1e3, tau_m=100., refractory=0.))
        net.add_population('one', 1, 'source')
        one_to_one(net, 'one', 'n', 100., 4., short_term=stp)
        s = np.cumsum(rng.integers(3, 40, 30)); s = s[s<steps]
        cases[f'short-term, {preset}'] = (net, steps, dict(spikes=(s, np.full(len(s), 1)), watch=np.array([0])), SIMULATORS, None)
    return cases


def forced(n, rule, delay, w=.5, **kw):
    "Sources and as many LIF neurons that fire when a strong pulse tells them to; one synapse each."
    from plasticbook.spiking.lif import LIF
    from plasticbook.spiking.network import Network
    net = Network()
    net.add_population('pre', n, 'source')
    net.add_population('post', n, 'lif', params=LIF(refractory=0.))
    one_to_one(net, 'pre', 'post', w, delay, plasticity=rule, name='g', **kw)
    return net


def pulses(steps, n, when, who):
    "Currents that make the neurons fire in that very step."
    current = np.zeros((steps, 2*n), np.float32)
    current[when,n+who] = 2000.
    return current


def windows():
    "One pair per synapse, at every difference of -40 to 40 steps, for two delays; then one more arrival, because NEST waits for it."
    from plasticbook.spiking.stdp import STDP
    gaps,cases = np.arange(-40, 41),{}
    for delay in (1, 6):
        net = forced(len(gaps), STDP(A_plus=.1, A_minus=.12), float(delay))
        spikes = np.r_[np.full(len(gaps), 100), np.full(len(gaps), 700)],np.r_[np.arange(len(gaps)), np.arange(len(gaps))]
        cases[f'window, delay {delay} ms'] = (net, 720, dict(current=pulses(720, len(gaps), 100+delay+gaps, np.arange(len(gaps))),
                                              spikes=spikes), SIMULATORS, None)
    return cases


def trains():
    "Random trains of both sides, 64 synapses with delays of 1 to 20 ms, every rule."
    from plasticbook.spiking.bcm import Metaplasticity
    from plasticbook.spiking.reward import RewardModulatedSTDP
    from plasticbook.spiking.scaling import HomeostaticPlasticity
    from plasticbook.spiking.stdp import STDP
    from plasticbook.spiking.triplet import TripletSTDP
    kw = dict(A_plus=.02, A_minus=.022)
    rules = {'all pairs, hard': STDP(**kw), 'all pairs, soft': STDP(bounds='soft', **kw), 'nearest, hard': STDP(pairing='nearest', **kw),
        'nearest, soft': STDP(pairing='nearest', bounds='soft', **kw), 'nearest, window': STDP(pairing='nearest', stdp_window=15., **kw),
        'triplets': TripletSTDP(A2_plus=.01, A2_minus=.02, A3_plus=.02, A3_minus=.01),
        'reward': RewardModulatedSTDP(tau_eligibility=80., dopamine_decay=.98, direct=.5, **kw),
        'sliding gain': STDP(**kw), 'scaling': STDP(**kw)}
    extra = {'sliding gain': dict(metaplasticity=Metaplasticity(20., .2, 50., 200.)), 'scaling': dict(scaling=HomeostaticPlasticity(10., .2, 50., 200., w_max=1.))}
    n,steps,rng,cases = 64,1100,np.random.default_rng(5),{}
    pre,post = (np.nonzero(rng.random((1000, n))<.02) for _ in range(2))
    keep = pre[0]>0
    spikes = np.r_[pre[0][keep], np.full(n, 1090)],np.r_[pre[1][keep], np.arange(n)]
    for name,rule in rules.items():
        net = forced(n, rule, np.tile(np.arange(1., 21.), 4)[:n], **extra.get(name, {}))
        said = SIMULATORS if type(rule) is STDP and not extra.get(name) and not rule.stdp_window else ['brian2']
        rewards = {'g': [(300, .02), (600, -.01), (900, .03)]} if name=='reward' else None
        cases[f'train, {name}'] = (net, steps, dict(current=pulses(steps, n, *post), spikes=spikes), said, rewards)
    return cases


def everything(seeds=6):
    "`random_network` with all features on, noise given from here."
    from plasticbook.spiking.agreement import random_network
    from plasticbook.spiking.reward import RewardModulatedSTDP
    cases = {}
    for seed in range(seeds):
        net,steps,rng = random_network(seed, noise=False),150,np.random.default_rng(seed)
        feels = np.ones(net.n)
        for p in net.populations:
            if p.model=='source': feels[p.slice] = 0
        current = (rng.normal(2., 4., (steps, net.n))*feels).astype(np.float32)
        source = np.flatnonzero(feels==0)
        s,i = np.nonzero(rng.random((steps, len(source)))<.04)
        rewards = {g.name:[(20, .5), (90, -.3)] for g in net.groups if isinstance(g.plasticity, RewardModulatedSTDP)}
        cases[f'everything, seed {seed}'] = (net, steps, dict(current=current, spikes=(s, source[i]), watch=np.flatnonzero(feels)[::5]),
                                             ['brian2'], rewards)
    return cases


def noisy(which, plastic, frozen):
    "A network of 1,000 neurons; frozen: its noise comes from here, the same for all."
    from plasticbook.spiking.fused import benchmark_network
    net = benchmark_network(which, plastic=plastic, n=1000, degree=100)
    if not frozen: return net,None
    rng,std = np.random.default_rng(0),np.concatenate([p.noise_std.numpy() for p in net.populations])
    for p in net.populations: p.noise_std = p.noise_mean = None
    return net,(rng.standard_normal((300, net.n))*std).astype(np.float32)


def networks():
    "1,000 neurons, all to all, and sparse with delays of 1-20 ms: the same noise everywhere."
    cases = {}
    for which in ('dense', 'sparse'):
        net,current = noisy(which, False, True)
        cases[f'same noise, {which}'] = (net, 300, dict(current=current), SIMULATORS, None)
    return cases


# ---------------------------------------------------------------- numbers

def rates(out, steps, skip=100):
    "Mean rate of the first 800 and of the last 200 neurons [Hz], the first steps apart."
    s,i = np.asarray(out['step']),np.asarray(out['neuron'])
    i = i[s>=skip]
    return [float((i<800).sum()/800/(steps-skip)*1000), float((i>=800).sum()/200/(steps-skip)*1000)]


def distributions(folder, peers, seeds):
    "Own noise everywhere: rates of the static net, weights of the plastic one, over seeds."
    from plasticbook.spiking.fused import FusedEngine
    out,tasks = {},[('rates', 'dense', False, 1000), ('weights', 'sparse', True, 1000)]
    for name,which,plastic,steps in tasks:
        net,_ = noisy(which, plastic, False)
        ours,sub = [],Path(folder)/name
        sub.mkdir()
        for seed in range(seeds):
            hand_over(sub, f's{seed}', net, steps, seed)
            e = FusedEngine(net, seed=seed)
            r = e.run(steps)
            ours.append(dict(step=r.step.numpy(), neuron=r.neuron.numpy(), **{'w:'+g.name:e.weights(g).numpy() for g in net.groups if g.learns}))
        ask(peers, sub)
        answers = {'plasticbook':ours, **{s:[dict(np.load(sub/f's{k}.{s}.npz')) for k in range(seeds)] for s in SIMULATORS}}
        start = {'w:'+g.name:g.table.weight.numpy() for g in net.groups if g.learns}
        out[name] = {who:numbers(xs, steps, start) for who,xs in answers.items()}
    return out


def numbers(runs, steps, start):
    "What is compared: rates [Hz] and, where something learns, mean, spread and deciles of the changes of weights, one row per seed."
    r = dict(rates=[rates(x, steps) for x in runs])
    if not start: return r
    w = [np.concatenate([np.asarray(x[k], float)-start[k] for k in start]) for x in runs]
    edges = np.linspace(-.3, .3, 31)
    r.update(mean=[float(x.mean()) for x in w], std=[float(x.std()) for x in w], edges=edges.tolist(),
             deciles=[np.quantile(x, np.linspace(.1, .9, 9)).tolist() for x in w],
             histogram=np.mean([np.histogram(x.clip(-.3, .3), edges)[0]/len(x) for x in w], 0).tolist())
    return r


def ask(peers, folder):
    "Both simulators over all tasks of a folder."
    for s in SIMULATORS:
        env = dict(os.environ, OMP_NUM_THREADS='1', PYNEST_QUIET='1')
        subprocess.run([peers, str(Path(__file__).resolve()), '--there', s, str(folder)], check=True, env=env, stdout=subprocess.DEVNULL)


MAKERS = dict(neurons=neurons, windows=windows, trains=trains, everything=everything, networks=networks)


def main(a):
    from plasticbook.foundations.core import provenance, read_json, write_json
    t,record = time.perf_counter(),read_json(OUT) if OUT.exists() and a.only else {}
    with tempfile.TemporaryDirectory() as tmp:
        for kind,make in MAKERS.items():
            if a.only and kind not in a.only: continue
            cases,folder,ours = make(),Path(tmp)/kind,{}
            folder.mkdir()
            for k,(name,(net,steps,drive,simulators,rewards)) in enumerate(cases.items()):
                hand_over(folder, f'c{k:02d}', net, steps, 0, simulators, rewards, **drive)
                ours[name] = here(net, steps, rewards=rewards, **drive)
            ask(a.peers, folder)
            record[kind] = {}
            for k,(name,case) in enumerate(cases.items()):
                row = record[kind][name] = {}
                both = []
                for s in case[3]:
                    got = dict(np.load(folder/f'c{k:02d}.{s}.npz'))
                    row[s] = compare(ours[name], got)
                    both.append(got)
                    record.setdefault('versions', {})[s] = str(got['version'])
                    if kind=='windows': row[s]['w'] = np.round(got['w:g'], 7).tolist()
                    if kind=='neurons' and name in ('Izhikevich, two half steps', 'LIF, slow currents'):
                        row[s]['v'] = np.round(got['v'][:200,0], 3).tolist()
                if kind=='networks': row['between'] = compare(*both)
                if kind=='windows': row['plasticbook'] = np.round(ours[name]['w:g'], 7).tolist()
                if kind=='trains' and 'nest' in case[3]:
                    w = ours[name]['w:g'],got['w:g']
                    row['nest'].update(mean_dw=float(np.abs(w[0]-w[1]).mean()), spread=float(np.std(w[0])), correlation=float(np.corrcoef(*w)[0,1]))
                if kind=='neurons' and name in ('Izhikevich, two half steps', 'LIF, slow currents'):
                    row['plasticbook'] = np.round(ours[name]['v'][:200,0], 3).tolist()
        if not a.only or 'distributions' in a.only: record['distributions'] = distributions(tmp, a.peers, a.seeds)
    command = f"python tools/bridge_oracle.py --peers PYTHON --seeds {a.seeds}"
    record['provenance'] = dict(provenance(command, seeds=a.seeds), wall=time.perf_counter()-t)
    write_json(OUT, record)


if __name__ == '__main__':
    if sys.argv[1:2]==['--there']: there(*sys.argv[2:4])
    else:
        p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
        p.add_argument('--peers', required=True, help='interpreter with brian2 and nest')
        p.add_argument('--only', nargs='*', help='some of: '+' '.join([*MAKERS, 'distributions']))
        p.add_argument('--seeds', type=int, default=8, help='seeds of the distributions')
        main(p.parse_args())
