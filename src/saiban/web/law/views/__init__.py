"""The pages: doors, questions with their answers, and figures."""
