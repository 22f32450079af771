"""Faults that a person can mend; everything else that is raised is a bug."""


class CallError(Exception):
    """The command was called wrongly; its text is one sentence that says what to do."""


class RunError(Exception):
    """The run cannot be done now; its text is one sentence that says what to do."""


class GateError(RunError):
    """What was built is not fit to be shown; the old warehouse and its ledger stand."""
