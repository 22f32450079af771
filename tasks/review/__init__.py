"""What a person should look at, worst first, in the form in which corrections are taken back."""

from tasks.review.questions import Question, questions
from tasks.review.sheet import write_sheet

__all__ = ["Question", "questions", "write_sheet"]
