"""Makes the generated packages importable for their tests, which elsewhere run against an installed package."""

import sys
from pathlib import Path

sys.path[:0] = [str(path) for path in sorted(Path(__file__).parent.glob("generated/*")) if path.is_dir()]
