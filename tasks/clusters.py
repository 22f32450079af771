"""Clusters that stand already and parse for us: Dask or Ray, by Prefect's own integrations.

Where the cluster is, is told by its own variable in the environment. Its workers need this
code at the same version, the home (or its lake) at the same place, and Prefect's server.
"""

import os
from typing import TYPE_CHECKING, Any, Literal

from tasks.faults import CallError

if TYPE_CHECKING:
    from prefect.task_runners import TaskRunner

Cluster = Literal["dask", "ray"]
ADDRESSES: dict[Cluster, str] = {"dask": "DASK_SCHEDULER_ADDRESS", "ray": "RAY_ADDRESS"}
"""The variable in which each kind of cluster is named; Dask and Ray read the same ones."""


def address_of(cluster: Cluster) -> str:
    """Where the cluster is; raises CallError where nothing says so."""
    variable = ADDRESSES[cluster]
    address = os.environ.get(variable)
    if not address:
        raise CallError(f"--runner {cluster} needs a cluster that stands: name it in {variable}.")
    return address


def runner_on(cluster: Cluster) -> "TaskRunner[Any]":
    """Prefect's task runner for the cluster.

    Raises CallError where the environment names no cluster or the integration is missing.
    """
    address = address_of(cluster)
    try:
        return _dask(address) if cluster == "dask" else _ray(address)
    except ImportError as fault:
        raise CallError(f"--runner {cluster} needs `pip install 'waishi[{cluster}]'`.") from fault


def _dask(address: str) -> "TaskRunner[Any]":
    from prefect_dask import DaskTaskRunner  # noqa: PLC0415

    runner: TaskRunner[Any] = DaskTaskRunner(address=address)
    return runner


def _ray(address: str) -> "TaskRunner[Any]":
    from prefect_ray import RayTaskRunner  # noqa: PLC0415

    runner: TaskRunner[Any] = RayTaskRunner(address=address)
    return runner
