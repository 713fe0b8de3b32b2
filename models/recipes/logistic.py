"""Weighted ridge logistic regression, small enough to need no library."""

import numpy as np

CONVERGED = 1e-9  # the longest step of a fit that is done


def fit_logistic(design: np.ndarray, is_true: np.ndarray, weight: np.ndarray, ridge: float | np.ndarray = 0.1) -> np.ndarray:
    """Coefficients, (k,), by Newton's method, a step no longer than 2. `design` is (n, k).

    `ridge`: of each column, (k,), or one for all but the last, which has the ones of the intercept.
    """
    beta = np.zeros(design.shape[1])
    shrink = np.append(np.full(len(beta) - 1, ridge), 1e-6) if np.isscalar(ridge) else np.asarray(ridge)
    for _ in range(100):
        p = 1 / (1 + np.exp(-np.clip(design @ beta, -30, 30)))
        gradient = design.T @ (weight * (is_true - p)) - shrink * beta
        hessian = (design * (weight * p * (1 - p))[:, None]).T @ design + np.diag(shrink)
        step = np.linalg.solve(hessian, gradient)
        beta = beta + step * min(1, 2 / max(np.abs(step).max(), 1e-12))
        if np.abs(step).max() < CONVERGED:
            break
    return beta


def fit_by_group(
    signs: np.ndarray, groups: np.ndarray, count: int, is_true: np.ndarray, weight: np.ndarray, shared: float, own: float
) -> np.ndarray:
    """Weights by sign and group, (k + 1, count), the last row where the sums begin: one for all groups and a correction for each.

    `signs` is (n, k), `groups` the number of each row's group, (n,), of `count`; `shared` and `own` are the ridges of the two.
    """
    whole = np.c_[signs, np.ones(len(signs))]
    members = np.c_[np.ones(len(signs)), np.arange(count) == groups[:, None]]
    design = (whole[:, :, None] * members[:, None, :]).reshape(len(signs), -1)
    ridge = np.tile([shared, *[own] * count], whole.shape[1])
    ridge[-1 - count :] = 0.01
    shaped = fit_logistic(design, is_true, weight, ridge).reshape(-1, 1 + count)
    return shaped[:, :1] + shaped[:, 1:]
