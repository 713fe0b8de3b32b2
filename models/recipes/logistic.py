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
