"""What employers fill in, one topic a file."""

from saiban.web.employer.forms.rows import Answer, File, Worker
from saiban.web.employer.forms.upload import ENDINGS, Columns, Upload

__all__ = ["ENDINGS", "Answer", "Columns", "File", "Upload", "Worker"]
