"""Make the embedded minis from the full sets: 5,000 + 1,000 images each, stratified, seed 0, in their original order.

Usage: python tools/make_minis.py [--check]      --check writes nothing and fails unless the files are what it would write

A file is an xz-compressed safetensors file: {train,test}_x uint8 [item, 28, 28], _y uint8 [item], _index int32 [item]
(position in the full split). Together with what Part 4 adds later the folder stays under 4 MB.
"""
import hashlib
import lzma
import sys
from pathlib import Path
import torch
from safetensors.torch import save
from plasticbook.foundations.core import atomic_path
from plasticbook.foundations.data import Dataset, take
from plasticbook.foundations.files import find_full

OUT = Path(__file__).resolve().parent.parent/'plasticbook'/'foundations'/'minis'
SIZES = dict(train=5000, test=1000)


def packed(name):
    "Content of one file; the same input gives the same bytes."
    tensors = {}
    for split, n in SIZES.items():
        x, y, *_ = find_full(name, split)
        positions = Dataset(torch.arange(len(y)), y, [str(c) for c in range(10)], name, split, 'find_full')
        index = take(positions, n).x
        tensors |= {f'{split}_x': x[index], f'{split}_y': y[index].to(torch.uint8), f'{split}_index': index.int()}
    return lzma.compress(save(tensors), preset=9 | lzma.PRESET_EXTREME)


def main():
    OUT.mkdir(exist_ok=True)
    for name in ('mnist', 'fashionmnist'):
        path, data = OUT/f'{name}.safetensors.xz', packed(name)
        print(f'{path.name}: {len(data):,} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}')
        if '--check' not in sys.argv:
            with atomic_path(path) as tmp: Path(tmp).write_bytes(data)
        elif not path.exists() or path.read_bytes() != data: sys.exit(f'{path.name} differs')


if __name__ == '__main__': main()
