"""The same reading on many machines: Ray Data shares the files of a dump out, this machine gathers their rows.

The store is that of a run without a cluster, whatever the order in which rows arrive. A file whose rows had not all arrived
when a run was interrupted is read again.
"""

import pickle
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, islice

from checker.errors import FactsError
from checker.facts.imports.passes import make_bitmap, read_claims, read_names, read_rows
from checker.facts.imports.work import CLAIMS_READ, LABELS_READ, Work

try:
    import ray
except ImportError:
    raise FactsError("a cluster needs the package ray; install the extra: pip install 'checker[cluster]'") from None

_ROWS = 20_000  # that a worker hands over at once


def read_dumps(work: Work, sources: Sequence[str], min_links: int, address: str, tell: Callable[[str], None]) -> None:
    """Both passes over the files of a dump, on the cluster at `address`, on this machine where that is ''."""
    if not ray.is_initialized():
        ray.init(address=address or None, log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    try:
        _gather(work, CLAIMS_READ, sources, {"min_links": min_links}, tell)
        wanted = make_bitmap(work.nameless())
        if any(wanted):
            _gather(work, LABELS_READ, sources, {"wanted": ray.put(bytes(wanted))}, tell)
    except ray.exceptions.RayError as error:
        cause = getattr(error, "cause", None) or error
        raise FactsError(f"the cluster could not read the dump: {cause}") from None


def _gather(work: Work, step: str, sources: Sequence[str], options: dict, tell: Callable[[str], None]) -> None:
    left = [source for source in sources if not work.progress(step, source)[1]]
    if not left:
        return
    files = ray.data.from_items(left, override_num_blocks=len(left))
    blocks = files.map_batches(_read_files, batch_size=1, fn_kwargs={"step": step, "options": options})
    done = len(sources) - len(left)
    for block in blocks.iter_rows():
        work.put(pickle.loads(block["rows"]))
        if block["is_last"]:
            work.mark(step, block["source"], 0, is_done=True)
            done += 1
            tell(f"{step}: {done} of {len(sources)} files read")


def _read_files(batch: dict, step: str, options: dict) -> Iterator[dict]:
    """On a worker: the rows of the files, block by block, the last of a file marked."""
    is_first = step == CLAIMS_READ
    read = partial(read_claims, **options) if is_first else partial(read_names, wanted=ray.get(options["wanted"]))
    for source in batch["item"]:
        rows = chain.from_iterable(rows for _, rows in read_rows(str(source), 0, read))
        while block := list(islice(rows, _ROWS)):
            yield {"source": [source], "rows": [pickle.dumps(block)], "is_last": [False]}
        yield {"source": [source], "rows": [pickle.dumps([])], "is_last": [True]}
