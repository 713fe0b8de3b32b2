"""Weighted ridge logistic regression, small enough to need no library."""

import numpy as np


def fit_logistic(design: np.ndarray, is_true: np.ndarray, weight: np.ndarray, ridge: float = 0.1) -> np.ndarray:
    """Coefficients, (k,), by Newton's method. `design` is (n, k), its last column the ones of the intercept, which is not shrunk."""
    beta, shrink = np.zeros(design.shape[1]), np.eye(design.shape[1]) * ridge
    shrink[-1, -1] = 1e-6
    for _ in range(100):
        p = 1 / (1 + np.exp(-design @ beta))
        gradient = design.T @ (weight * (is_true - p)) - shrink @ beta
        hessian = (design * (weight * p * (1 - p))[:, None]).T @ design + shrink
        beta = beta + np.linalg.solve(hessian, gradient)
    return beta
